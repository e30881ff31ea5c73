import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { heldOutput, holdBack } from './hold-back.ts';
import type { Inflate } from './inflate.ts';

const syncInput = 256 * 1024;

/** What stands behind the end of the stream is an error, as it is in a browser. */
const strict = { rejectGarbageAfterEnd: true };

/**
 * Inflates by node:zlib. What inflates to at most 1 MB, as the parts of nearly every form do, is done in one call, which
 * saves a stream's set-up for each part, and so is what its reader keeps whole; the bound holds whatever the file declares.
 */
export const inflateNode: Inflate = (compressed, whole) => {
  const known = whole === undefined ? undefined : inflateWithin(compressed, Math.max(whole, 1), whole + behindIt);
  if (known !== undefined) return [known];
  const small = compressed.length <= syncInput ? inflateWithin(compressed, heldOutput) : undefined;
  return small === undefined ? holdBack(inflateStream(compressed)) : [small];
};

/** Room for what is expected, and so much that zlib need not ask for more to see that it was all. In bytes. */
const behindIt = 64;

/** Undefined when the output would pass the bound: a stream then starts again and is counted by its reader. */
function inflateWithin(compressed: Uint8Array, most: number, chunkSize?: number): Uint8Array | undefined {
  try {
    return inflateRawSync(compressed, { ...strict, maxOutputLength: most, ...(chunkSize && { chunkSize }) });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

function inflateStream(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ ...strict, chunkSize: 16 * 1024 });
  stream.end(compressed);
  return stream;
}
