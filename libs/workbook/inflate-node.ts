import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Inflate } from './inflate.ts';

const syncInput = 256 * 1024;
const syncOutput = 1024 * 1024;

/**
 * Inflates by node:zlib. What inflates to at most 1 MB, as the parts of nearly every form do, is done in one call, which
 * saves a stream's set-up for each part; the bound holds whatever the file declares.
 */
export const inflateNode: Inflate = (compressed) => {
  const whole = compressed.length <= syncInput ? inflateSmall(compressed) : undefined;
  return whole === undefined ? inflateStream(compressed) : [whole];
};

/** Undefined when the output would pass the bound: the stream then starts again and is counted by its reader. */
function inflateSmall(compressed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(compressed, { maxOutputLength: syncOutput });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

function inflateStream(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(compressed);
  return stream;
}
