/** What a listing asks of the sort key. */
export interface KeyBounds {
  readonly prefix?: string;
  readonly until?: string;
}

/** The same as the one condition that DynamoDB allows on a sort key; `none`: no key can meet it, so nothing is asked. */
export type KeyRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'until'; readonly until: string }
  | { readonly kind: 'between'; readonly prefix: string; readonly until: string };

/**
 * Joins a prefix and an upper bound into one condition. Every key between a prefix and a key that starts with it starts
 * with it, too; an upper bound that does not start with it lies before or after all of its keys.
 *
 * @example
 * rangeOf({ prefix: '2026-01', until: '2026-01-12' }); // { kind: 'between', prefix: '2026-01', until: '2026-01-12' }
 */
export const rangeOf = ({ prefix = '', until }: KeyBounds): KeyRange => {
  if (until === '') return { kind: 'none' };
  if (prefix === '') return until === undefined ? { kind: 'all' } : { kind: 'until', until };
  if (until === undefined) return { kind: 'prefix', prefix };
  if (until.startsWith(prefix)) return { kind: 'between', prefix, until };
  return isAtMost(prefix, until) ? { kind: 'prefix', prefix } : { kind: 'none' };
};

/** Whether a key meets the bounds. */
export const isWithin = ({ prefix = '', until }: KeyBounds, key: string): boolean =>
  key.startsWith(prefix) && (until === undefined || isAtMost(key, until));

/** DynamoDB compares keys by their UTF-8 bytes. */
const isAtMost = (left: string, right: string): boolean => Buffer.compare(Buffer.from(left), Buffer.from(right)) <= 0;
