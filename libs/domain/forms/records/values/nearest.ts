/** An error offers no more than this. */
const most = 8;

/**
 * The names nearest to a text, by the letters that they share, the nearest first.
 *
 * @example
 * nearest('以完成', ['未启动', '推进中', '已完成'])[0]; // '已完成'
 */
export const nearest = (text: string, names: readonly string[]): readonly string[] =>
  names
    .map((name, index) => ({ name, index, likeness: likeness(text, name) }))
    .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index)
    .slice(0, most)
    .map(({ name }) => name);

/** Twice the letters shared over the letters of both. */
const likeness = (a: string, b: string): number => {
  const rest = [...b];
  let shared = 0;
  for (const letter of a.slice(0, 100)) {
    const at = rest.indexOf(letter);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
};
