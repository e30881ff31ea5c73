import type { CountedGap } from '../gaps/gap-reason.ts';
import { correctionsOf } from './correction.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

/**
 * The confirmed reasons (缺项原因确认) that a run counts for a zone. Where an objection was upheld with a value of the indicator itself, that value
 * counts instead.
 *
 * @example
 * confirmedGaps({}, { zone: 'taizhou', name: '台州联动创新区' }); // []
 */
export const confirmedGaps = (
  { gapReasons = [], corrections = [] }: Pick<RunInputs, 'gapReasons' | 'corrections'>,
  { zone, filing }: RunZone,
): readonly CountedGap[] => {
  const own = gapReasons.filter((gap) => gap.zone === zone);
  if (own.length === 0) return own;
  const corrected = correctionsOf(corrections, zone, filing).flatMap(({ on }) =>
    on.kind === 'indicator' ? [on.indicator] : [],
  );
  return own.filter(({ indicator }) => !corrected.includes(indicator));
};
