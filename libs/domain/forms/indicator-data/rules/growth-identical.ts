import { Decimal, sumOf } from '../../../decimal.ts';
import { quoteAll } from '../../reading/quote.ts';
import { columnOf } from '../columns.ts';
import { rowRatio } from '../row-ratios.ts';
import type { SheetRule } from '../rule.ts';
import type { SubAreaRow } from '../table-body.ts';
import { type YearPair, yearPairs } from '../year-pairs.ts';

/** So many sub-areas do not grow alike by chance. */
const least = 3;

/** Sub-areas grew alike to a tenth of a percentage point. */
export const growthIdentical: SheetRule = {
  id: 'growth.identical',
  level: 'warning',
  source: 'V9: identical growth in three sub-areas or more, to 0.1 percentage points',
  hint: {
    zh: '请核对各片区数据是否为实际数，而非按同一增速推算',
    en: 'Check that the figures were measured, and not computed from one rate of growth',
  },
  find: (sheet) =>
    yearPairs.flatMap((pair) => {
      const grown = sheet.body.rows.flatMap((row, index) => {
        const growth = roughGrowth(rowRatio(sheet, pair, index)) ?? growthOf(pair, row);
        const cell = row.figures.get(pair.current[0])?.cell;
        return growth !== undefined && cell !== undefined
          ? [{ growth, cell, name: row.name?.text ?? `${row.row}` }]
          : [];
      });
      const alike = [...Map.groupBy(grown, ({ growth }) => growth)].filter(([, rows]) => rows.length >= least);
      return alike.map(([growth, rows]) => ({
        cell: rows[0]?.cell ?? '',
        field: pair.current[0],
        seen: `${growth} %`,
        expected: '各片区的实际增速',
        message: {
          zh: `${quoteAll(rows.map(({ name }) => name))}的${pair.name}增速相同，均为 ${growth} %`,
          en: `${columnOf(pair.current[0]).label}: ${rows.length} sub-areas grew by the same ${growth} %`,
        },
      }));
    }),
};

const growthOf = ({ current, prior }: YearPair, { figures }: SubAreaRow): string | undefined => {
  const base = figures.get(prior)?.value;
  if (!base || base.isNegative() || base.isZero()) return undefined;
  const values = current.flatMap((field) => figures.get(field)?.value ?? []);
  if (values.length < current.length) return undefined;
  const growth = sumOf(values).div(base).minus(1).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return growth.isZero() ? '0' : growth.toString();
};

/** Growth in percent to one decimal, where a rough ratio tells it: not near the middle between two. */
const roughGrowth = (ratio: number | undefined): string | undefined => {
  if (ratio === undefined || ratio > 1e6) return undefined;
  const tenths = (ratio - 1) * 1000;
  const nearest = Math.round(tenths);
  return Math.abs(tenths - nearest) < 0.499 ? `${nearest / 10}` : undefined;
};
