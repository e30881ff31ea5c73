import { countsAuthority } from '../../../libs/domain/evaluation/authority-figure.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import type { AuthorityTable } from '../../../libs/domain/forms/authority-values/authority-value.ts';
import type { SettledValues } from '../../../libs/ports/authority-values.ts';
import type { SimWorld } from './sim-world.ts';

/** A department's figure as it is compared: whose, of which version, and how much. */
export type SettledFigure = readonly [zone: string, department: string, version: number, field: string, value: string];

/** What departments had settled at a moment of the zones of a run, of the figures that its scheme takes, by their versions. */
export const settledAt = (
  { records, objects }: SimWorld,
  { scheme, year, zones }: RunInputs,
  moment: string,
): readonly SettledFigure[] => {
  const versions = records
    .all()
    .filter(({ key }) => key.pk === `AUTHORITY#${year}` && key.sk.startsWith('V#'))
    .map(({ body }) => body as unknown as SettledValues)
    .filter(({ recorded }) => recorded.at <= moment);
  const newest = Map.groupBy(versions, ({ department }) => department);
  const stored = new Map(objects.all().map(({ key, bytes }) => [key, bytes]));
  return [...newest.values()].flatMap((own) => {
    const [last] = own.toSorted((a, b) => b.number - a.number);
    const table = JSON.parse(new TextDecoder().decode(stored.get(last?.table ?? ''))) as AuthorityTable;
    return table.values
      .filter(({ zone, field }) => countsAuthority(scheme, field) && zones.some((one) => one.zone === zone))
      .map(({ zone, field, value }): SettledFigure => [zone, table.department, last?.number ?? 0, field, value]);
  });
};
