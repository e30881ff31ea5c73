import { type RandomStream, randomStream } from './random-stream.ts';

/** Coordinates of a point that one factor owns: from the first, up to but not including the last. */
export interface FactorRange {
  readonly from: number;
  readonly to: number;
}

/** Outputs of crossed draws: of the rows of A, of the first rows of B, and by factor of A with that factor's numbers of B. */
export interface CrossedOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/** What is drawn. */
export interface CrossedDraws {
  /** Rows of A. */
  readonly draws: number;
  /** Rows of B, at most as many: the first rows of A are crossed with them. */
  readonly crossed: number;
  readonly seed: number;
  readonly coordinates: number;
  readonly factors: readonly FactorRange[];
  /** A point's output: pure, but the memory of the point is used again. */
  readonly output: (point: Float64Array) => number;
  /** Called after each row of A, before anything else is drawn. */
  readonly afterA?: () => void;
}

/**
 * Draws the matrices A and B of Saltelli from two streams of a seed, so that A does not depend on how many rows are crossed.
 *
 * @example
 * crossedDraws({ draws: 2, crossed: 0, seed: 1, coordinates: 1, factors: [], output: () => 3 }).a; // new Float64Array([3, 3])
 */
export const crossedDraws = (wanted: CrossedDraws): CrossedOutputs => {
  const { draws, crossed, seed, coordinates, factors, output, afterA = () => {} } = wanted;
  const [streamA, streamB] = [randomStream(seed), randomStream(seed, 1)];
  const [rowA, rowB, rowMixed] = [0, 1, 2].map(() => new Float64Array(coordinates)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const a = new Float64Array(draws);
  const b = new Float64Array(crossed);
  const mixed = factors.map(() => new Float64Array(crossed));
  for (let row = 0; row < draws; row += 1) {
    fill(rowA, streamA);
    a[row] = output(rowA);
    afterA();
    if (row >= crossed) continue;
    fill(rowB, streamB);
    b[row] = output(rowB);
    for (const [index, { from, to }] of factors.entries()) {
      rowMixed.set(rowA);
      for (let at = from; at < to; at += 1) rowMixed[at] = rowB[at] as number;
      const outputs = mixed[index];
      if (outputs) outputs[row] = output(rowMixed);
    }
  }
  return { a, b, mixed };
};

const fill = (row: Float64Array, stream: RandomStream): void => {
  for (let at = 0; at < row.length; at += 1) row[at] = stream.uniform();
};
