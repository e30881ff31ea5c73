import { Decimal } from '../../decimal.ts';
import { splitExactly } from '../explain/split-exactly.ts';

/**
 * Effective weights at 12 decimals whose sum is that of all to the last digit: three equal ones are no 0.999999999999 in
 * print. Scores are made with the exact ones.
 *
 * @param weights by item, together 1 but for the last of their 40 digits
 * @param whole what they are printed as parts of: 1, or 100 points
 * @example
 * printedWeights(new Map(['a', 'b', 'c'].map((item) => [item, new Decimal(1).div(3)]))).get('a'); // 0.333333333334
 */
export const printedWeights = (
  weights: ReadonlyMap<string, Decimal>,
  whole = new Decimal(1),
): ReadonlyMap<string, Decimal> => {
  const parts = splitExactly(
    [...weights.values()].map((weight) => weight.times(whole)),
    whole,
  );
  return new Map([...weights.keys()].map((item, at) => [item, parts[at] ?? new Decimal(0)]));
};
