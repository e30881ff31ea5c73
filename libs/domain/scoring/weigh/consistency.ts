import { Decimal } from '../../decimal.ts';
import { type ComparisonMatrix, readMatrix } from './comparison-matrix.ts';
import { geometricVector, principalVector } from './priority-vector.ts';
import { sumOf } from './spread.ts';

/**
 * The mean consistency index of random matrices (平均随机一致性指标 RI) of 3, 4, … things; two tables are in use.
 * `saaty-1980`: Saaty, The Analytic Hierarchy Process (1980). `gong-xu-1986`: 龚木森、许树柏 (1986), usual in Chinese textbooks.
 */
export const randomIndices = {
  'saaty-1980': ['0.58', '0.90', '1.12', '1.24', '1.32', '1.41', '1.45', '1.49'],
  'gong-xu-1986': [
    '0.52',
    '0.89',
    '1.12',
    '1.26',
    '1.36',
    '1.41',
    '1.46',
    '1.49',
    '1.52',
    '1.54',
    '1.56',
    '1.58',
    '1.59',
  ],
} as const;

/** The name of one of the {@link randomIndices}. */
export type RandomIndex = keyof typeof randomIndices;

/**
 * How many things the matrices of a table compare at most.
 *
 * @example
 * largestMatrix('saaty-1980'); // 10
 */
export const largestMatrix = (table: RandomIndex): number => randomIndices[table].length + 2;

/** How far a matrix is from one that never contradicts itself. */
export interface Consistency {
  /** The principal eigenvector, its parts together 1; `undefined` where it was not found. */
  readonly vector: readonly Decimal[] | undefined;
  /** The principal eigenvalue λ, at least the size n. */
  readonly eigenvalue: Decimal;
  /** CI = (λ − n)/(n − 1). */
  readonly index: Decimal;
  /** CR = CI/RI, 0 for fewer than three things; below 0.1 is accepted. */
  readonly ratio: Decimal;
}

/**
 * The consistency (一致性检验) of a matrix that is square, positive and reciprocal. A matrix larger than the table has the
 * last of its indices.
 *
 * @example
 * consistency([[1, 2, 4], ['1/2', 1, 2], ['1/4', '1/2', 1]]).ratio.toDecimalPlaces(30); // new Decimal(0)
 */
export function consistency(matrix: ComparisonMatrix, table: RandomIndex = 'saaty-1980'): Consistency {
  const rows = readMatrix(matrix);
  const size = rows.length;
  const vector = principalVector(rows);
  if (size < 3) return { vector, eigenvalue: new Decimal(size), index: new Decimal(0), ratio: new Decimal(0) };
  const eigenvalue = sumOf(quotients(rows, vector ?? geometricVector(rows))).div(size);
  const index = eigenvalue.minus(size).div(size - 1);
  const random = randomIndices[table];
  return { vector, eigenvalue, index, ratio: index.div(random[size - 3] ?? random.at(-1) ?? 1) };
}

/** (A·w)ᵢ/wᵢ, which all are the eigenvalue if w is an eigenvector. */
const quotients = (rows: readonly (readonly Decimal[])[], vector: readonly Decimal[]): readonly Decimal[] =>
  rows.map((row, i) => sumOf(row.map((entry, j) => entry.times(vector[j] ?? 0))).div(vector[i] ?? 1));
