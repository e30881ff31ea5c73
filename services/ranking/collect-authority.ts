import { type AuthorityFigure, countsAuthority } from '../../libs/domain/evaluation/authority-figure.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { readSettledAsOf } from '../../libs/ports/authority-values.ts';
import type { CollectInputsPorts } from './collect-inputs.ts';

/** What departments settled, by zone, and whether any of it is made up. */
export interface CollectedAuthority {
  readonly byZone: ReadonlyMap<string, readonly AuthorityFigure[]>;
  readonly synthetic: boolean;
}

/**
 * Collects what the departments had settled of a year (部门核定数) at a moment, of the figures that the scheme may take from them;
 * nothing is read for a scheme that takes none.
 */
export const collectAuthority = async (
  ports: Pick<CollectInputsPorts, 'listRecords' | 'getObject'>,
  { year, asOf }: { readonly year: number; readonly asOf: string },
  scheme: Pick<Scheme, 'authority'>,
): Promise<CollectedAuthority> => {
  const takes = Object.values(scheme.authority ?? {}).some((choice) => choice !== 'reported');
  const read = takes ? await readSettledAsOf(ports, String(year), asOf) : [];
  const figures = read.flatMap(({ settled, sha256, table }) =>
    table.values
      .filter(({ field }) => countsAuthority(scheme, field))
      .map(({ zone, ...value }) => ({
        zone,
        figure: { ...value, department: table.department, version: settled.number, sha256 } satisfies AuthorityFigure,
      })),
  );
  const byZone = Map.groupBy(figures, ({ zone }) => zone);
  return {
    byZone: new Map([...byZone].map(([zone, own]) => [zone, own.map(({ figure }) => figure)])),
    synthetic: read.some(({ settled }) => settled.synthetic === true),
  };
};
