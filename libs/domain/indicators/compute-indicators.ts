import { Decimal, type DecimalString, plain } from '../decimal.ts';
import { canonicalUnits, type IndicatorField, type IndicatorTable } from '../indicator-table.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import { indicators } from './index.ts';
import type { Computed, Indicator, NullReason, ProvinceField } from './indicator.ts';

/** A zone's accepted table and the file that it was read from. */
export interface FiledTable {
  readonly fileSha256: string;
  readonly table: IndicatorTable;
}

/** Where one figure of an indicator came from (数据溯源): a cell of the zone's file, or a province total's source. */
export type LineageEntry =
  | {
      readonly field: IndicatorField;
      readonly sheet: string;
      readonly cell: string;
      readonly fileSha256: string;
      readonly value: DecimalString | null;
      readonly unit: string;
      /** What the cell says in its own unit, where that is another. */
      readonly reported?: { readonly value: DecimalString; readonly unit: string };
      /** What was reported where the office recorded `value` beside it, and the objection that was upheld. */
      readonly corrected?: { readonly reported: DecimalString | null; readonly objection: string };
    }
  | { readonly field: ProvinceField; readonly source: string; readonly value: DecimalString; readonly unit: string };

/** An indicator's value with its unit, the reason where there is none, and every figure that it came from. */
export interface IndicatorValue {
  readonly value: DecimalString | null;
  readonly reason?: NullReason;
  readonly unit: string;
  readonly lineage: readonly LineageEntry[];
  /** What was computed where the office recorded `value` beside it, and the objection that was upheld. */
  readonly corrected?: { readonly computed: DecimalString | null; readonly objection: string };
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
    const sum = sumOver(filed.table, field);
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

/** One missing figure makes the sum missing: a part of a zone is not the zone. */
const sumOver = (table: IndicatorTable, field: IndicatorField): Decimal | undefined => {
  let sum = new Decimal(0);
  for (const row of table.rows) {
    const { value } = row.figures[field];
    if (value === null) return undefined;
    sum = sum.plus(value);
  }
  return table.rows.length > 0 ? sum : undefined;
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
  if (computed && 'value' in computed) return { value: plain(computed.value), unit: indicator.unit, lineage };
  return { value: null, reason: computed?.reason ?? 'not-reported', unit: indicator.unit, lineage };
};

const lineageOf = (
  indicator: Indicator,
  { fileSha256, table }: FiledTable,
  totals: ProvinceTotals | undefined,
): readonly LineageEntry[] => {
  const cells = indicator.fields.flatMap((field) =>
    table.rows.map(({ figures }): LineageEntry => {
      const { sheet, cell, value, reported, corrected } = figures[field];
      return {
        field,
        sheet,
        cell,
        fileSha256,
        value,
        unit: canonicalUnits[field],
        ...(reported ? { reported } : {}),
        ...(corrected ? { corrected } : {}),
      };
    }),
  );
  const total = indicator.province && provinceTotal(totals, indicator.province);
  if (!indicator.province || !total) return cells;
  return [...cells, { field: indicator.province, source: total.source, value: total.value, unit: total.unit }];
};
