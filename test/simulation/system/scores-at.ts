import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import {
  type CountedManualScore,
  countedScore,
  type ManualScoreVersion,
} from '../../../libs/domain/manual-scores/manual-score.ts';
import type { SimWorld } from './sim-world.ts';

/** The manual scores that stood at a moment, of the zones and items of a run, by their versions. */
export const scoresAt = (
  { records }: SimWorld,
  { scheme, year, zones }: RunInputs,
  moment: string,
): readonly CountedManualScore[] => {
  const items = Object.values(scheme.sources).flatMap((source) => ('manual' in source ? [source.manual] : []));
  return zones.flatMap(({ zone }) =>
    items.flatMap((item) => {
      const versions = records
        .all()
        .filter(({ key }) => key.pk === `MANUAL#${year}#${zone}#${item}` && key.sk.startsWith('V#'))
        .map(({ body }) => body as unknown as ManualScoreVersion)
        .filter(({ entered }) => entered.at <= moment)
        .toSorted((a, b) => b.number - a.number);
      return versions.slice(0, 1).map(countedScore);
    }),
  );
};
