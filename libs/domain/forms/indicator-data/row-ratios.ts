import { type Decimal, nearestDouble } from '../../decimal.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import type { SubAreaRow } from './table-body.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/**
 * How many times its prior year the figure of a row is, as {@link roughRatio} tells it. Undefined where that needs exact arithmetic, or
 * a figure is missing.
 *
 * @example
 * rowRatio(sheet, yearPairs[1], 0); // 1.05
 */
export const rowRatio = (sheet: JudgedSheet, pair: YearPair, row: number): number | undefined =>
  rowRatios(sheet).get(pair)?.[row];

/** Several rules ask for them. */
const rowRatios = oncePerSheet(
  ({ body }): ReadonlyMap<YearPair, readonly (number | undefined)[]> =>
    new Map(yearPairs.map((pair) => [pair, body.rows.map((row) => ratioOf(pair, row))])),
);

const ratioOf = ({ current, prior }: YearPair, { figures }: SubAreaRow): number | undefined => {
  const base = figures.get(prior)?.value;
  let sum = 0;
  for (const field of current) {
    const value: Decimal | undefined = figures.get(field)?.value;
    if (!value || value.isNegative()) return undefined;
    sum += nearestDouble(value);
  }
  const size = base === undefined ? 0 : nearestDouble(base);
  return size > 0 ? sum / size : undefined;
};
