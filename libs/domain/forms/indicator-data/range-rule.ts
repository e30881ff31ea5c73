import type { IndicatorField } from '../../indicator-table.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { indicatorOfSums } from './indicator-of-sums.ts';
import type { SheetRule } from './rule.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/** A range outside of which an indicator is possible, but must be explained. */
interface SoftRange {
  readonly id: string;
  readonly indicator: Indicator;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** The column at whose header the finding stands. */
  readonly at: IndicatorField;
  /** Where a likelier reason was already found: one cause, one finding. */
  readonly unless?: (sheet: JudgedSheet) => boolean;
}

/**
 * A rule that asks for an explanation where an indicator, computed from the zone's sums, leaves its soft range.
 *
 * @example
 * rangeRule({ id: 'range.tax-per-mu', indicator: taxPerMu, low: 3, high: 120, at: 'taxRevenue', source: '…' });
 */
export const rangeRule = ({ id, indicator, low, high, source, at, unless }: SoftRange): SheetRule => ({
  id,
  level: 'must-explain',
  source,
  hint: {
    zh: '请核对涉及的各列数据和单位；数据无误的，请说明原因',
    en: 'Check the figures and units of the columns concerned; if they are right, explain why',
  },
  find: (sheet) => {
    const value = indicatorOfSums(indicator, sheet);
    const cell = sheet.columns.figures.get(at)?.cell;
    if (!value || cell === undefined || (value.gte(low) && value.lte(high)) || unless?.(sheet)) return [];
    const seen = `${value.toDecimalPlaces(2).toString()} ${indicator.unit}`;
    const expected = `${low} 至 ${high} ${indicator.unit}`;
    return [
      {
        cell,
        field: at,
        seen,
        expected,
        message: {
          zh: `按全区合计计算，${indicator.title.zh}为 ${seen}，超出常见范围（${expected}）`,
          en: `${indicator.title.en}, computed from the zone's sums, is ${seen}: outside its usual range of ${low} to ${high}`,
        },
      },
    ];
  },
});
