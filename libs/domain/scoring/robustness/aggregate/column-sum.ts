/** Writes the sum of columns, each times its share. */
export type ColumnSum = (shares: Float64Array, out: Float64Array) => void;

/** So many columns are added in one pass over the units: each pass reads and writes the sums once. */
const AT_ONCE = 4;

/**
 * Prepares the sum of columns without gaps, the innermost loop of all draws: from the first column to the last, so that it is the same everywhere.
 *
 * @example
 * columnSum([Float64Array.of(1, 2), Float64Array.of(10, 20)])(Float64Array.of(0.5, 0.25), out); // out: [3, 6]
 */
export const columnSum = (columns: readonly Float64Array[]): ColumnSum => {
  const nothing = new Float64Array(columns[0]?.length ?? 0);
  const at = (index: number) => columns[index] ?? nothing;
  const starts = columns.flatMap((_, index) => (index % AT_ONCE === 0 ? [index] : []));
  const passes = starts.map((start) => ({
    start,
    columns: [at(start), at(start + 1), at(start + 2), at(start + 3)] as const,
  }));
  return (shares, out) => {
    out.fill(0);
    for (const { start, columns: four } of passes) addFour(four, shares, start, out);
  };
};

const addFour = (
  [first, second, third, fourth]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  shares: Float64Array,
  start: number,
  out: Float64Array,
): void => {
  const a = shares[start] ?? 0;
  const b = shares[start + 1] ?? 0;
  const c = shares[start + 2] ?? 0;
  const d = shares[start + 3] ?? 0;
  for (let unit = 0; unit < out.length; unit += 1) {
    const sum = (out[unit] as number) + a * (first[unit] as number) + b * (second[unit] as number);
    out[unit] = sum + c * (third[unit] as number) + d * (fourth[unit] as number);
  }
};
