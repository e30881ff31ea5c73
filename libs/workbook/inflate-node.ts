import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { heldOutput, holdBack } from './hold-back.ts';
import type { Inflate } from './inflate.ts';

const syncInput = 256 * 1024;

/** What stands behind the end of the stream is an error, as it is in a browser. */
const strict = { rejectGarbageAfterEnd: true };

/**
 * Inflates by node:zlib. What inflates to at most 1 MB, as the parts of nearly every form do, is done in one call, which
 * saves a stream's set-up for each part; the bound holds whatever the file declares.
 */
export const inflateNode: Inflate = (compressed) => {
  const whole = compressed.length <= syncInput ? inflateSmall(compressed) : undefined;
  return whole === undefined ? holdBack(inflateStream(compressed)) : [whole];
};

/** Undefined when the output would pass the bound: the stream then starts again and is counted by its reader. */
function inflateSmall(compressed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(compressed, { ...strict, maxOutputLength: heldOutput });
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
