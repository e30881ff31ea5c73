import type { Deflate } from './deflate.ts';

/** Deflates by the platform's CompressionStream: for the browser, and any runtime that has one. */
export const deflateWeb: Deflate = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
