import { contentHash } from '../digest.ts';

/** The chain of a service for a zone, or for `province`, as it stood at a moment. */
export interface SealedHead {
  readonly service: string;
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
}

/** One day's seal (日封存) of all chains: it holds the hash of the seal before, so that the seals are a chain, too. */
export interface Seal {
  /** From 1, without a gap. */
  readonly number: number;
  /** The calendar day in Shanghai that it closes, `2026-01-12`. */
  readonly day: string;
  /** When it was made: the scheduled time of the tick, RFC 3339 in UTC. */
  readonly at: string;
  /** How many chains it closes. */
  readonly chains: number;
  /** The hash of the list of their heads, in order: {@link hashOfHeads}. */
  readonly heads: string;
  readonly previous: string | null;
  readonly hash: string;
}

/**
 * Names a chain in one word.
 *
 * @example
 * chainName({ service: 'intake', chain: 'ningbo' }); // 'intake/ningbo'
 */
export const chainName = ({ service, chain }: Pick<SealedHead, 'service' | 'chain'>): string => `${service}/${chain}`;

/**
 * Heads in the one order in which they are hashed.
 *
 * @example
 * orderedHeads([{ service: 'portal', chain: 'a', sequence: 1, hash: '1' }, { service: 'intake', chain: 'b', sequence: 1, hash: '2' }])[0]?.service; // 'intake'
 */
export const orderedHeads = (heads: Iterable<SealedHead>): readonly SealedHead[] =>
  [...heads].toSorted((a, b) => (chainName(a) < chainName(b) ? -1 : 1));

/**
 * The hash of a list of heads, whatever order it is given in.
 *
 * @example
 * hashOfHeads([]) === hashOfHeads([]); // true
 */
export const hashOfHeads = (heads: Iterable<SealedHead>): string => contentHash(orderedHeads(heads));

/**
 * The seal after `last` (none: the first).
 *
 * @example
 * nextSeal(undefined, { day: '2026-01-12', at: '2026-01-12T16:00:00.000Z', heads: [] }).number; // 1
 */
export const nextSeal = (
  last: Pick<Seal, 'number' | 'hash'> | undefined,
  { day, at, heads }: { readonly day: string; readonly at: string; readonly heads: readonly SealedHead[] },
): Seal => {
  const content = {
    number: (last?.number ?? 0) + 1,
    ...{ day, at, chains: heads.length, heads: hashOfHeads(heads) },
    previous: last?.hash ?? null,
  };
  return { ...content, hash: contentHash(content) };
};
