/** How long some work takes, in milliseconds of real time, and what it gave. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};

/**
 * Does each piece of work once, in turn, for so many rounds, and returns how long each took every time. In turn, so that what
 * slows the machine for a while slows all that is compared.
 *
 * @example
 * const { sheet, empty } = await interleaved(7, { sheet: () => read(bytes), empty: async () => {} });
 */
export const interleaved = async <Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, number[]>> => {
  const entries = Object.entries(works) as [Name, () => Promise<unknown>][];
  const times = Object.fromEntries(entries.map(([name]) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of entries) times[name].push((await timed(work)).ms);
  }
  return times;
};

/** The median; the mean of the middle two where their number is even. None at all is a mistake of the caller's. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
};
