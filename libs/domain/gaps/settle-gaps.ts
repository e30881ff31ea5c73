import type { ExactValues, IndicatorValues } from '../indicators/compute-indicators.ts';
import { indicators } from '../indicators/index.ts';
import type { NullReason } from '../indicators/indicator.ts';
import type { FiledTable } from '../indicators/lineage-entry.ts';
import type { CountedGap } from './gap-reason.ts';
import { lacksPriorYearAlone } from './prior-year.ts';

/**
 * The indicators of one zone for scoring, with the reasons that the office confirmed (缺项原因确认) in place of what was computed. A new zone's
 * reason stands where a figure of the year before is all that is missing; that of a zero or negative base where the figures
 * say so; a value that is not comparable goes, too. What else is missing stays missing: not reporting never pays.
 *
 * @example
 * settledExact({ fdiGrowth: { reason: 'missing-input' } }, [], undefined).fdiGrowth; // { reason: 'missing-input' }
 */
export const settledExact = (
  values: ExactValues,
  gaps: readonly CountedGap[],
  filed: FiledTable | undefined,
): ExactValues =>
  settle(values, gaps, filed, {
    reasonOf: (computed) => ('reason' in computed ? computed.reason : undefined),
    confirm: (_, { reason }) => ({ reason }),
  });

/**
 * Indicators as they are stored and shown, with the confirmed reasons in place of what was computed, which stands beside them with the
 * entry. See {@link settledExact}.
 *
 * @example
 * settledValues({}, [], undefined); // {}
 */
export const settledValues = (
  values: IndicatorValues,
  gaps: readonly CountedGap[],
  filed: FiledTable | undefined,
): IndicatorValues =>
  settle(values, gaps, filed, {
    reasonOf: ({ reason }) => reason,
    confirm: (computed, { zone: _, indicator: __, reason, ...entry }) => ({
      ...computed,
      value: null,
      reason,
      confirmed: { computed: computed.value, ...entry },
    }),
  });

const settle = <Value>(
  values: Readonly<Record<string, Value>>,
  gaps: readonly CountedGap[],
  filed: FiledTable | undefined,
  {
    reasonOf,
    confirm,
  }: {
    readonly reasonOf: (value: Value) => NullReason | undefined;
    readonly confirm: (value: Value, gap: CountedGap) => Value;
  },
): Readonly<Record<string, Value>> => {
  if (gaps.length === 0 || !filed) return values;
  const settled = gaps.flatMap((gap) => {
    const value = values[gap.indicator];
    return value !== undefined && standsFor(gap, reasonOf(value), filed) ? [[gap.indicator, confirm(value, gap)]] : [];
  });
  return { ...values, ...Object.fromEntries(settled) };
};

/** @param found why there is no value; `undefined` where there is one */
const standsFor = ({ reason, indicator }: CountedGap, found: NullReason | undefined, filed: FiledTable): boolean => {
  if (reason === 'not-comparable') return true;
  if (reason !== 'new-zone') return found === reason;
  const known = indicators.find(({ id }) => id === indicator);
  return found === 'missing-input' && known !== undefined && lacksPriorYearAlone(known, filed);
};
