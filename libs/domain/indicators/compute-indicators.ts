import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { ConfirmedGap } from '../gaps/gap-reason.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import { countedSum } from './counted-sum.ts';
import { indicators } from './index.ts';
import type { Computed, Indicator, NullReason, ProvinceField } from './indicator.ts';
import { cellEntry, type FiledTable, type LineageEntry } from './lineage-entry.ts';

export type { FiledTable, LineageEntry } from './lineage-entry.ts';

/** An indicator's value with its unit, the reason where there is none, and every figure that it came from. */
export interface IndicatorValue {
  readonly value: DecimalString | null;
  readonly reason?: NullReason;
  readonly unit: string;
  readonly lineage: readonly LineageEntry[];
  /** What was computed where the office recorded `value` beside it, and the objection that was upheld. */
  readonly corrected?: { readonly computed: DecimalString | null; readonly objection: string };
  /** What was computed where the office confirmed why there is no comparable value (缺项原因确认), and the entry that says so. */
  readonly confirmed?: ConfirmedGap;
  /** What the zone's own figures give, where a department's (部门核定数) counted in place of one of them. */
  readonly reported?: { readonly value: DecimalString | null; readonly reason?: NullReason };
}

/** The indicators of one zone by id. */
export type IndicatorValues = Readonly<Record<string, IndicatorValue>>;

/** An indicator's value with all 40 digits, for scoring, or the reason why there is none. */
export type ExactValues = Readonly<Record<string, Computed>>;

/**
 * Computes the seven indicators exactly: figures are summed over the sub-areas first, ratios formed after (domain rule:
 * never an average of ratios). A zone without an accepted table gets `not-reported` throughout.
 *
 * @example
 * computeExact(undefined, undefined).taxPerMu; // { reason: 'not-reported' }
 */
export const computeExact = (filed: FiledTable | undefined, totals: ProvinceTotals | undefined): ExactValues =>
  Object.fromEntries(indicators.map((indicator) => [indicator.id, computeOne(indicator, filed, totals)]));

/**
 * The indicators as they are stored and shown: quantised values with their lineage.
 *
 * @example
 * computeIndicators(undefined, undefined).fdiShare; // { value: null, reason: 'not-reported', unit: '%', lineage: [] }
 */
export const computeIndicators = (
  filed: FiledTable | undefined,
  totals: ProvinceTotals | undefined,
): IndicatorValues => {
  const exact = computeExact(filed, totals);
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.id, present(indicator, exact[indicator.id], filed, totals)]),
  );
};

const computeOne = (
  indicator: Indicator,
  filed: FiledTable | undefined,
  totals: ProvinceTotals | undefined,
): Computed => {
  if (!filed) return { reason: 'not-reported' };
  const inputs: Partial<Record<IndicatorField | ProvinceField, Decimal>> = {};
  for (const field of indicator.fields) {
    const sum = countedSum(filed, field);
    if (!sum) return { reason: 'missing-input' };
    inputs[field] = sum;
  }
  if (indicator.province) {
    const total = provinceTotal(totals, indicator.province);
    if (!total) return { reason: 'missing-input' };
    inputs[indicator.province] = new Decimal(total.value);
  }
  return indicator.compute(inputs as Record<IndicatorField | ProvinceField, Decimal>);
};

const provinceTotal = (totals: ProvinceTotals | undefined, field: ProvinceField) =>
  field === 'provinceTrade' ? totals?.trade : totals?.foreignInvestment;

const present = (
  indicator: Indicator,
  computed: Computed | undefined,
  filed: FiledTable | undefined,
  totals: ProvinceTotals | undefined,
): IndicatorValue => {
  const lineage = filed ? lineageOf(indicator, filed, totals) : [];
  const { unit } = indicator;
  return { ...written(computed ?? { reason: 'not-reported' }), unit, lineage, ...asReported(indicator, filed, totals) };
};

const written = (computed: Computed): Pick<IndicatorValue, 'value' | 'reason'> =>
  'value' in computed ? { value: plain(computed.value) } : { value: null, reason: computed.reason };

/** The indicator by the zone's own figures; nothing where it counted by these anyway. */
const asReported = (
  indicator: Indicator,
  filed: FiledTable | undefined,
  totals: ProvinceTotals | undefined,
): Pick<IndicatorValue, 'reported'> => {
  if (!filed?.settled || !indicator.fields.some((field) => filed.settled?.[field])) return {};
  const { settled: _, ...own } = filed;
  return { reported: written(computeOne(indicator, own, totals)) };
};

const lineageOf = (
  indicator: Indicator,
  { fileSha256, table, settled }: FiledTable,
  totals: ProvinceTotals | undefined,
): readonly LineageEntry[] => {
  const figures = indicator.fields.flatMap(
    (field): readonly LineageEntry[] =>
      settled?.[field]?.figures ?? table.rows.map((row) => cellEntry(fileSha256, row, field)),
  );
  const total = indicator.province && provinceTotal(totals, indicator.province);
  if (!indicator.province || !total) return figures;
  return [...figures, { field: indicator.province, source: total.source, value: total.value, unit: total.unit }];
};
