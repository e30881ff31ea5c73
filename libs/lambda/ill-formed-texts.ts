import type { ProblemPlace } from '../domain/problem.ts';
import { jsonPointer } from '../domain/schema-places.ts';

/** No request that there is goes deeper: what is further down is named by what it is in. */
const DEEPEST = 32;

/** No field that there is has a longer name. */
const LONGEST = 64;

/** An answer names no more of them. */
const MOST = 100;

const message = { zh: '不是规范的 Unicode 文本（含半个代理对）', en: 'is not well-formed Unicode' };

/**
 * The texts of a JSON value that hold half a surrogate pair (孤立代理), in values and in names, at most a hundred: JSON can escape one,
 * though no UTF-8 can, so that nothing could be hashed or stored as it was said. Names that are wrong themselves are shown as far as
 * they can be.
 *
 * @example
 * illFormedTexts({ name: ['\ud800'] })[0]?.pointer; // '/name/0'
 */
export const illFormedTexts = (value: unknown): readonly ProblemPlace[] =>
  placesIn(value)
    .take(MOST)
    .map((steps) => ({ pointer: jsonPointer(steps), message }))
    .toArray();

/** Goes through a value in its order, on a stack of its own: nesting may be deeper than calls can be. */
function* placesIn(whole: unknown): Generator<readonly string[], void, undefined> {
  const left: { readonly value: unknown; readonly steps: readonly string[] }[] = [{ value: whole, steps: [] }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, steps } = next;
    if (typeof value === 'string' && !value.isWellFormed()) yield steps;
    if (typeof value !== 'object' || value === null) continue;
    const below = (key: string) => (steps.length < DEEPEST ? [...steps, key.slice(0, LONGEST).toWellFormed()] : steps);
    const entries = Object.entries(value);
    for (const [key] of entries) if (!key.isWellFormed()) yield below(key);
    for (const [key, inner] of entries.toReversed()) left.push({ value: inner, steps: below(key) });
  }
}
