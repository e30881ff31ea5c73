/**
 * Undoes raw deflate (RFC 1951), piece by piece, so that a reader counts while it inflates and stops by leaving the loop;
 * leaving it frees what the inflater holds. Throws on bytes that are not deflate, that end early,
 * or behind whose end something stands; of a small stream that does, nothing has come before.
 *
 * @example
 * for await (const chunk of inflateNode(compressed)) size += chunk.length;
 *
 * @param whole of a reader that keeps all of it: how many bytes that should be, so that they may come at once. Not relied on.
 */
export type Inflate = (compressed: Uint8Array, whole?: number) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
