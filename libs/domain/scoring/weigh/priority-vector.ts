import { Decimal } from '../../decimal.ts';
import { equalShares, sharesOf } from './shares.ts';
import { sumOf } from './spread.ts';

type Rows = readonly (readonly Decimal[])[];

/** The iteration ends when no part changes by more: the vector is right to 30 digits then, if the matrix is half-way sound. */
const SETTLED = '1e-34';
const MOST_STEPS = 2000;

/**
 * The principal eigenvector (特征根法) of a positive matrix, its parts together 1, by power iteration; `undefined` where it does not
 * settle within 2000 steps, as with judgements that contradict each other wildly.
 *
 * @example
 * principalVector([[new Decimal(1), new Decimal(3)], [new Decimal(1).div(3), new Decimal(1)]]).map((part) => part.toDecimalPlaces(30)); // [new Decimal(0.75), new Decimal(0.25)]
 */
export function principalVector(rows: Rows): readonly Decimal[] | undefined {
  let vector = equalShares(rows.length);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = vector;
    vector = scaled(rows.map((row) => sumOf(row.map((entry, j) => entry.times(before[j] ?? 0)))));
    if (
      vector.every((part, i) =>
        part
          .minus(before[i] ?? 0)
          .abs()
          .lessThan(SETTLED),
      )
    )
      return vector;
  }
  return undefined;
}

/**
 * The geometric means of the rows (几何平均法, 方根法) of a positive matrix, scaled to a sum of 1.
 *
 * @example
 * geometricVector([[new Decimal(1), new Decimal(9)], [new Decimal(1).div(9), new Decimal(1)]]).map((part) => part.toDecimalPlaces(30)); // [new Decimal(0.9), new Decimal(0.1)]
 */
export const geometricVector = (rows: Rows): readonly Decimal[] =>
  scaled(
    rows.map((row) =>
      row.reduce((product, entry) => product.times(entry), new Decimal(1)).pow(new Decimal(1).div(row.length)),
    ),
  );

const scaled = (amounts: readonly Decimal[]): readonly Decimal[] => sharesOf(amounts) ?? equalShares(amounts.length);
