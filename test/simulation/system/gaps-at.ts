import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { type CountedGap, countedGap, type GapVersion } from '../../../libs/domain/gaps/gap-reason.ts';
import { indicators } from '../../../libs/domain/indicators/index.ts';
import type { SimWorld } from './sim-world.ts';

/** What the office had confirmed of gaps at a moment, of the zones of a run, by its versions. */
export const gapsAt = ({ records }: SimWorld, { year, zones }: RunInputs, moment: string): readonly CountedGap[] => {
  const versions = records
    .all()
    .filter(({ key }) => key.pk === `GAPS#${year}` && key.sk.startsWith('V#'))
    .map(({ body }) => body as unknown as GapVersion)
    .filter(({ entered }) => entered.at <= moment)
    .toSorted((a, b) => b.number - a.number);
  const ids = indicators.map(({ id }) => id).toSorted();
  return zones.flatMap(({ zone }) =>
    ids.flatMap((id) => {
      const newest = versions.find(({ of }) => of.zone === zone && of.indicator === id);
      return (newest && countedGap(newest)) ?? [];
    }),
  );
};
