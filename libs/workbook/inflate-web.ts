import { holdBack } from './hold-back.ts';
import type { Inflate } from './inflate.ts';

/** A browser inflates one piece of input as a whole before its reader may stop: 16 KB can grow to 16 MB at most. */
const pieceLength = 16 * 1024;

/** Inflates by the platform's DecompressionStream: for the browser, and any runtime that has one. */
export const inflateWeb: Inflate = (compressed) => holdBack(inflated(compressed));

async function* inflated(compressed: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = pieces(compressed).pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // After an error the stream is closed already and cancelling it repeats that error, which the reader has had.
    await reader.cancel().catch(() => undefined);
  }
}

function pieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (offset >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(offset, offset + pieceLength));
        offset += pieceLength;
      },
    },
    { highWaterMark: 0 },
  );
}
