import { counts } from '../adjustments/applied-adjustments.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

/** Why a zone of a run has no part in its ranking. */
export type LeftOut = 'outside-cohort' | 'excluded' | 'not-reported';

/** What decides on taking part. */
type Deciding = Pick<RunInputs, 'scheme' | 'adjustments'>;

/**
 * Why a zone has no part in a run's ranking, if it has none: the scheme's own cohort (参评范围) does not name it; an entry took it off
 * the ranking (取消参评资格), where the scheme has that; or it has no accepted filing. It scores nothing then, and nobody's score comes
 * from its values.
 *
 * @example
 * leftOut({ scheme: sample2025 }, { zone: 'lishui', name: '丽水联动创新区' }); // 'not-reported'
 */
export const leftOut = ({ scheme, adjustments = [] }: Deciding, { zone, filing }: RunZone): LeftOut | undefined => {
  if (scheme.cohort && !scheme.cohort.zones.some((one) => one.zone === zone)) return 'outside-cohort';
  const excluded = adjustments.some((entry) => entry.zone === zone && entry.kind === 'exclusion' && counts(entry));
  if (excluded && scheme.consequences?.exclusion === 'unranked') return 'excluded';
  return filing === undefined ? 'not-reported' : undefined;
};

/**
 * The zones of a run that are ranked, or could be.
 *
 * @example
 * takingPart({ ...inputs, zones: [] }); // []
 */
export const takingPart = (inputs: RunInputs): readonly RunZone[] =>
  inputs.zones.filter((zone) => leftOut(inputs, zone) === undefined);

/**
 * The group (分组) in which a zone is ranked: what the scheme's own cohort says, or else the registry of the year.
 *
 * @example
 * groupOf({ scheme: sample2025 }, { zone: 'hangzhou', name: '杭州联动创新区', group: '东北片' }); // '东北片'
 */
export const groupOf = ({ scheme }: Pick<RunInputs, 'scheme'>, { zone, group }: RunZone): string | undefined =>
  scheme.cohort ? scheme.cohort.zones.find((one) => one.zone === zone)?.group : group;
