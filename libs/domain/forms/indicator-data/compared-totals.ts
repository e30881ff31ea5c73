import { Decimal, nearestDouble, sumOf } from '../../decimal.ts';
import type { NumberReading } from '../reading/number-reading.ts';
import type { Figure } from './figure.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import { roughSum } from './rough-ratio.ts';
import type { SubAreaRow, TotalRow } from './table-body.ts';

/** A figure of a 合计 row that is not what its rows add up to, in the column's own unit. */
export interface ComparedTotal {
  readonly total: Figure;
  readonly sum: Decimal;
  /** `omits-text`: it is the sum of the cells stored as numbers alone, as SUM makes it. */
  readonly verdict: 'omits-text' | 'differs';
  /** The cells with numbers stored as text. */
  readonly textCells: readonly string[];
}

/**
 * The totals that the sheet states and that are not the recomputed ones. Columns with a cell that is no number are left out:
 * that is said of the cell. So is everything while rows are hidden, since it is open what they add.
 *
 * @example
 * comparedTotals(sheet).filter(({ verdict }) => verdict === 'differs');
 */
export const comparedTotals = oncePerSheet(({ body }): readonly ComparedTotal[] =>
  body.hidden.length > 0
    ? []
    : body.totals.flatMap((total) => [...total.figures.values()].flatMap((figure) => compare(figure, total))),
);

const compare = (total: Figure, { of }: TotalRow): readonly ComparedTotal[] => {
  if (total.reading.kind !== 'number') return [];
  const figures = of.flatMap(({ figures: each }: SubAreaRow) => each.get(total.field) ?? []);
  const values = figures.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.value] : []));
  if (values.length === 0 || figures.some(({ reading }) => reading.kind === 'refused')) return [];
  const stated = total.reading.value;
  if (isRoughSum(stated, values)) return [];
  const sum = sumOf(values);
  if (isSum(stated, sum, values)) return [];
  const stored = figures.flatMap(({ reading }) => (isStoredAs(reading, 'number') ? [reading.value] : []));
  const textCells = figures.flatMap(({ cell, reading }) => (isStoredAs(reading, 'text') ? [cell] : []));
  const omitsText = textCells.length > 0 && isSum(stated, sumOf(stored), stored);
  return [{ total, sum, verdict: omitsText ? 'omits-text' : 'differs', textCells }];
};

type ReadNumber = Extract<NumberReading, { readonly kind: 'number' }>;

const isStoredAs = (reading: NumberReading, as: ReadNumber['as']): reading is ReadNumber =>
  reading.kind === 'number' && reading.as === as;

/** Whether doubles tell already that {@link isSum} holds: they are closer than what binary sums lose. */
const isRoughSum = (stated: Decimal, values: readonly Decimal[]): boolean => {
  const sum = roughSum(values);
  return sum !== undefined && Math.abs(nearestDouble(stated) - sum) <= sum * (binaryLoss / 2);
};

/** What binary sums lose at the 15th digit. */
const binaryLoss = 1e-12;

/**
 * Whether a stated total is a sum but for rounding: where it shows fewer decimals than its rows, half a unit of its last
 * place for each row; always what binary sums lose at the 15th digit.
 */
const isSum = (stated: Decimal, sum: Decimal, values: readonly Decimal[]): boolean => {
  const places = stated.decimalPlaces();
  const rounded = values.some((value) => value.decimalPlaces() > places);
  const rounding = rounded ? new Decimal(10).pow(-places).times(values.length).div(2) : new Decimal(0);
  return stated
    .minus(sum)
    .abs()
    .lte(Decimal.max(rounding, sum.abs().times(binaryLoss)));
};
