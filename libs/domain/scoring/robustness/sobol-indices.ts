import type { CrossedOutputs } from './crossed-draws.ts';

/** How much of an output's variance a factor makes: by itself, and with all that it does together with others. */
export interface SobolIndex {
  readonly first: number;
  readonly total: number;
}

/**
 * First and total Sobol indices by factor: S = mean(y_B·(y_AB − y_A))/V (Saltelli 2010) and ST = Σ(y_A − y_AB)²/(2N·V) (Jansen 1999),
 * V being the variance of A's and B's crossed rows. Outputs are taken from their mean, which changes no index and calms the
 * first ones. Estimates may lie a little outside 0 to 1. Without variance all are 0.
 *
 * @example
 * sobolIndices({ a: Float64Array.of(1, 1), b: Float64Array.of(1, 1), mixed: [Float64Array.of(1, 1)] }); // [{ first: 0, total: 0 }]
 */
export const sobolIndices = ({ a, b, mixed }: CrossedOutputs): readonly SobolIndex[] => {
  const rows = b.length;
  const pooled = [...a.subarray(0, rows), ...b];
  const mean = sumOf(pooled.length, (at) => pooled[at] as number) / pooled.length;
  // Of equal outputs the mean may differ in its last digit: that is no variance.
  const isConstant = pooled.every((output) => output === pooled[0]);
  const variance = isConstant ? 0 : sumOf(pooled.length, (at) => square((pooled[at] as number) - mean)) / pooled.length;
  return mixed.map((outputs) => {
    if (variance === 0) return { first: 0, total: 0 };
    const moved = (row: number) => (outputs[row] as number) - (a[row] as number);
    return {
      first: sumOf(rows, (row) => ((b[row] as number) - mean) * moved(row)) / (rows * variance),
      total: sumOf(rows, (row) => square(moved(row))) / (2 * rows * variance),
    };
  });
};

const square = (value: number): number => value * value;

const sumOf = (count: number, term: (at: number) => number): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += term(at);
  return sum;
};
