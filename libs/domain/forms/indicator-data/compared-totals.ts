import { Decimal } from '../../decimal.ts';
import type { Figure } from './figure.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import type { SubAreaRow, TotalRow } from './table-body.ts';

/** A figure of a 合计 row beside what its rows add up to, in the column's own unit. */
export interface ComparedTotal {
  readonly total: Figure;
  readonly sum: Decimal;
  /** `omits-text`: it is the sum of the cells stored as numbers alone, as SUM makes it. */
  readonly verdict: 'equal' | 'omits-text' | 'differs';
  /** The cells with numbers stored as text. */
  readonly textCells: readonly string[];
}

/**
 * Compares the totals that the sheet states with the recomputed ones. Columns with a cell that is no number are left out:
 * that is said of the cell. So is everything while rows are hidden, since it is open what they add.
 *
 * @example
 * comparedTotals(sheet).filter(({ verdict }) => verdict === 'differs');
 */
export const comparedTotals = ({ body }: JudgedSheet): readonly ComparedTotal[] =>
  body.hidden.length > 0
    ? []
    : body.totals.flatMap((total) => [...total.figures.values()].flatMap((figure) => compare(figure, total)));

const compare = (total: Figure, { of }: TotalRow): readonly ComparedTotal[] => {
  if (total.reading.kind !== 'number') return [];
  const figures = of.flatMap(({ figures: each }: SubAreaRow) => each.get(total.field) ?? []);
  const numbers = figures.flatMap(({ cell, reading }) => (reading.kind === 'number' ? [{ cell, ...reading }] : []));
  if (numbers.length === 0 || figures.some(({ reading }) => reading.kind === 'refused')) return [];
  const stated = total.reading.value;
  const values = numbers.map(({ value }) => value);
  const stored = numbers.filter(({ as }) => as === 'number').map(({ value }) => value);
  const sum = Decimal.sum(0, ...values);
  const textCells = numbers.filter(({ as }) => as === 'text').map(({ cell }) => cell);
  if (isSum(stated, sum, values)) return [{ total, sum, verdict: 'equal', textCells }];
  const omitsText = textCells.length > 0 && isSum(stated, Decimal.sum(0, ...stored), stored);
  return [{ total, sum, verdict: omitsText ? 'omits-text' : 'differs', textCells }];
};

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
    .lte(Decimal.max(rounding, sum.abs().times('1e-12')));
};
