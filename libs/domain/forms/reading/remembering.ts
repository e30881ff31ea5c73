/**
 * Remembers what a pure function made of the last things that it was given: at most so many, then it begins anew, so that no
 * stream of workbooks fills the memory.
 *
 * @param most how many are kept
 * @param keyOf what tells two givens apart; absent: they themselves
 * @example
 * remembering((text: string) => text.length, 100)('片区'); // 2
 */
export const remembering = <Given, Made extends NonNullable<unknown>>(
  make: (given: Given) => Made,
  most: number,
  keyOf: (given: Given) => unknown = (given) => given,
): ((given: Given) => Made) => {
  const known = new Map<unknown, Made>();
  return (given) => {
    const key = keyOf(given);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const made = make(given);
    known.set(key, made);
    return made;
  };
};
