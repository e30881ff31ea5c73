/**
 * A quantile of counted values by type 7 of Hyndman and Fan (the default of R and numpy): linear between the order statistics
 * about (n − 1)·p. `counts[k]` says how often the value k occurred; none at all gives NaN.
 *
 * @example
 * countedQuantile([0, 1, 1, 1, 1], 0.25); // 1.75, of the values 1, 2, 3, 4
 */
export const countedQuantile = (counts: ArrayLike<number>, p: number): number => {
  let total = 0;
  for (let value = 0; value < counts.length; value += 1) total += counts[value] ?? 0;
  if (total === 0) return Number.NaN;
  const place = (total - 1) * p;
  const before = Math.floor(place);
  const lower = orderStatistic(counts, before);
  const share = place - before;
  return share === 0 ? lower : lower + share * (orderStatistic(counts, before + 1) - lower);
};

/** The value with so many others before it. */
const orderStatistic = (counts: ArrayLike<number>, before: number): number => {
  let value = -1;
  for (let passed = 0; passed <= before; ) {
    value += 1;
    passed += counts[value] ?? 0;
  }
  return value;
};
