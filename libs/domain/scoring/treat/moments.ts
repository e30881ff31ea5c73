import { Decimal } from '../../decimal.ts';
import { meanOf } from '../present-values.ts';

/** How lopsided and how heavy-tailed values are, as spreadsheets' SKEW and KURT say it. */
export interface Moments {
  /** Sample skewness, type 2: above zero with a long tail of high values. */
  readonly skewness: Decimal;
  /** Sample excess kurtosis, type 2: about zero for a normal distribution. */
  readonly kurtosis: Decimal;
}

/**
 * Skewness and kurtosis (偏度, 峰度) of at least four values that are not all equal. With d = x − x̄:
 * √n·Σd³/(Σd²)^1.5·√(n(n − 1))/(n − 2), and ((n + 1)(r − 3) + 6)(n − 1)/((n − 2)(n − 3)) where r = n·Σd⁴/(Σd²)².
 *
 * Source: Joanes and Gill, Comparing measures of sample skewness and kurtosis (1998), G1 and G2.
 *
 * @example
 * momentsOf([1, 2, 3, 4].map((x) => new Decimal(x))); // { skewness: 0, kurtosis: new Decimal('-1.2') }
 */
export const momentsOf = (values: readonly Decimal[]): Moments => {
  const n = new Decimal(values.length);
  const mean = meanOf(values);
  let [squares, cubes, fourths] = [new Decimal(0), new Decimal(0), new Decimal(0)];
  for (const value of values) {
    const distance = value.minus(mean);
    const square = distance.times(distance);
    squares = squares.plus(square);
    cubes = cubes.plus(square.times(distance));
    fourths = fourths.plus(square.times(square));
  }
  const skewness = n
    .times(n.minus(1).sqrt())
    .times(cubes)
    .div(squares.times(squares.sqrt()).times(n.minus(2)));
  const ratio = n.times(fourths).div(squares.times(squares));
  const kurtosis = n
    .plus(1)
    .times(ratio.minus(3))
    .plus(6)
    .times(n.minus(1))
    .div(n.minus(2).times(n.minus(3)));
  return { skewness, kurtosis };
};
