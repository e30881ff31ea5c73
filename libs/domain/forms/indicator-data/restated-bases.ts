import { Decimal } from '../../decimal.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import type { Figure } from './figure.ts';
import { lastYear } from './last-year.ts';
import { type PlacedFigure, placedFigures } from './placed-figures.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/** A figure of the prior year (上年数) that is not the one accepted a year ago. */
export interface RestatedBase {
  readonly placed: PlacedFigure;
  readonly pair: YearPair;
  readonly stated: Decimal;
  /** Undefined where the figure was not filed then. */
  readonly accepted: Decimal | undefined;
  /** This year's figure; undefined where a part of it is missing. */
  readonly current: Decimal | undefined;
}

/**
 * Compares the bases that the sheet states with last year's accepted figures (基期核对), sub-area by sub-area. What is
 * equal as printed is equal. Sub-areas that were not there last year have nothing to be compared with.
 *
 * @example
 * restatedBases(sheet).map(({ placed }) => placed.figure.cell); // ['I4']
 */
export const restatedBases = (sheet: JudgedSheet): readonly RestatedBase[] => {
  const last = lastYear(sheet);
  if (!last) return [];
  return placedFigures(sheet).flatMap((placed): readonly RestatedBase[] => {
    const { row, figure } = placed;
    const pair = yearPairs.find(({ prior }) => prior === figure.field);
    const subArea = row.name?.text ?? '';
    if (!pair || !figure.value || !last.has(subArea)) return [];
    const accepted = last.sumOf(subArea, pair.current);
    if (accepted ? printsEqual(figure, figure.value, accepted) : figure.value.isZero()) return [];
    return [{ placed, pair, stated: figure.value, accepted, current: currentOf(pair.current, row.figures) }];
  });
};

/**
 * Whether an accepted figure, rounded to the decimals that this year's cell has in its own unit, is what that cell says;
 * always where only the 15th digit differs, which binary sums lose.
 */
const printsEqual = ({ reading }: Figure, stated: Decimal, accepted: Decimal): boolean => {
  const difference = stated.minus(accepted).abs();
  if (reading.kind !== 'number') return difference.isZero();
  const inUnit = reading.value.isZero() ? new Decimal(1) : stated.div(reading.value);
  const halfPlace = new Decimal(10).pow(-reading.value.decimalPlaces()).times(inUnit).div(2);
  const places = accepted.div(inUnit).decimalPlaces();
  const rounded = places > reading.value.decimalPlaces();
  return difference.lte(Decimal.max(rounded ? halfPlace : 0, accepted.abs().times('1e-12')));
};

const currentOf = (
  fields: readonly IndicatorField[],
  figures: ReadonlyMap<IndicatorField, Figure>,
): Decimal | undefined => {
  const values = fields.flatMap((field) => figures.get(field)?.value ?? []);
  return values.length === fields.length ? Decimal.sum(0, ...values) : undefined;
};
