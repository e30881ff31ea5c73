/** How many results of one function are kept: more are forgotten at once, and computed again. */
const KEPT = 20_000;

/**
 * A pure function that remembers what it gave for the same input, across the runs of one process. What it gives is
 * shared, so it has to be frozen.
 */
export const remember = <Args extends readonly unknown[], R>(
  compute: (...args: Args) => R,
  keyOf: (...args: Args) => string,
): ((...args: Args) => R) => {
  const known = new Map<string, R>();
  return (...args) => {
    const key = keyOf(...args);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = compute(...args);
    if (known.size >= KEPT) known.clear();
    known.set(key, result);
    return result;
  };
};
