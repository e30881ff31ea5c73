/** How much output is waited for as a whole, in bytes: the parts of nearly every form are smaller. */
export const heldOutput = 1024 * 1024;

/**
 * Holds pieces back until all have come, or more than {@link heldOutput}. How much a damaged stream gives before it fails
 * differs from platform to platform; so that a reader says the same of it everywhere, a small one gives nothing at all.
 *
 * @example
 * for await (const piece of holdBack(inflated)) size += piece.length;
 */
export async function* holdBack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    held.push(piece);
    if (size > heldOutput) yield* held.splice(0);
  }
  yield* held;
}
