import * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import { exact, schemeNumber } from '../scheme-number.ts';
import type { WeightsProblem } from './weights-problem.ts';

const FRACTION = /^[1-9]\d*\/[1-9]\d*$/u;

/** The shape of a pairwise comparison matrix (判断矩阵): rows of numbers or of fractions such as `"1/3"`. */
export const comparisonMatrix = z.array(z.array(z.union([schemeNumber, z.string().check(z.regex(FRACTION))])));

/** A pairwise comparison matrix as a scheme writes it: row i says how many times item i matters as much as item j. */
export type ComparisonMatrix = readonly (readonly (number | string)[])[];

/** A third written as `0.333333333` is reciprocal to 3. */
const TOLERANCE = '1e-8';

/**
 * The values of a matrix.
 *
 * @example
 * readMatrix([[1, 4], ['1/4', 1]])[1]; // [new Decimal(0.25), new Decimal(1)]
 */
export const readMatrix = (matrix: ComparisonMatrix): readonly (readonly Decimal[])[] =>
  matrix.map((row) => row.map(readEntry));

function readEntry(entry: number | string): Decimal {
  const [top = 0, bottom] = typeof entry === 'string' ? entry.split('/') : [entry];
  return bottom === undefined ? exact(top) : exact(top).div(bottom);
}

/**
 * What is wrong with a matrix that compares so many things: its size, an entry that is not above 0, a diagonal that is not
 * 1, a pair that is not reciprocal. Paths start at the matrix.
 *
 * @example
 * matrixProblems([[1, 4], ['1/3', 1]], 2).map(({ path }) => path); // [[1, 0]]
 */
export function matrixProblems(matrix: ComparisonMatrix, size: number): readonly WeightsProblem[] {
  const message = says.size(size);
  if (matrix.length !== size) return [{ path: [], message }];
  const uneven = matrix.flatMap((row, i) => (row.length === size ? [] : [{ path: [i], message }]));
  return uneven.length > 0 ? uneven : entryProblems(readMatrix(matrix));
}

const entryProblems = (rows: readonly (readonly Decimal[])[]): readonly WeightsProblem[] =>
  rows.flatMap((row, i) =>
    row.flatMap((entry, j) => {
      const message = entryProblem(entry, rows[j]?.[i] ?? entry, i - j);
      return message ? [{ path: [i, j], message }] : [];
    }),
  );

/** Of a pair that does not fit, the entry below the diagonal is the one to mend. */
function entryProblem(entry: Decimal, opposite: Decimal, below: number): Message | undefined {
  if (entry.lessThanOrEqualTo(0)) return says.positive;
  if (below === 0) return entry.eq(1) ? undefined : says.diagonal;
  const reciprocal = entry.times(opposite).minus(1).abs().lessThanOrEqualTo(TOLERANCE);
  return reciprocal || below < 0 || opposite.lessThanOrEqualTo(0) ? undefined : says.reciprocal;
}

const says = {
  size: (size: number): Message => ({ zh: `应为 ${size} 行 ${size} 列`, en: `must have ${size} rows and columns` }),
  positive: { zh: '应大于 0', en: 'must be above 0' },
  diagonal: { zh: '对角线应为 1', en: 'must be 1, on the diagonal' },
  reciprocal: { zh: '应为对称位置数值的倒数', en: 'must be the reciprocal of the entry opposite' },
};
