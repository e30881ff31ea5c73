import type { LocalRequest } from '../exchange.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A decoded `aws-chunked` body: the object's bytes and the headers that trailed them. */
export interface ChunkedBody {
  readonly bytes: Buffer;
  readonly trailers: LocalRequest['headers'];
}

/**
 * Takes the unsigned `aws-chunked` framing off a body: `<hex size>\r\n<bytes>\r\n … 0\r\n<trailer>: <value>\r\n\r\n`.
 *
 * A frame that is cut short or has no size is `IncompleteBody`: storing it as it came would keep the framing in the object.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeAwsChunked(framed: Buffer): ChunkedBody | Refusal {
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = framed.indexOf('\r\n', position);
    const size = lineEnd < 0 ? Number.NaN : chunkSize(framed.toString('latin1', position, lineEnd));
    if (Number.isNaN(size)) return incomplete;
    if (size === 0) {
      return { bytes: Buffer.concat(chunks), trailers: readTrailers(framed.toString('utf8', lineEnd + 2)) };
    }
    const start = lineEnd + 2;
    position = start + size + 2;
    if (position > framed.length || framed.toString('latin1', position - 2, position) !== '\r\n') return incomplete;
    chunks.push(framed.subarray(start, start + size));
  }
}

const incomplete = refuse(
  400,
  'IncompleteBody',
  'You did not provide the number of bytes specified by the chunk headers of the aws-chunked body.',
);

function chunkSize(line: string): number {
  const [hex = ''] = line.split(';');
  return /^[0-9a-fA-F]{1,8}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
}

function readTrailers(text: string): LocalRequest['headers'] {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
