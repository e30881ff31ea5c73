import { createHash } from 'node:crypto';
import type { LocalRequest } from '../exchange.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { isRefusal, notImplemented, type Refusal, refuse } from './refusal.ts';

/** A request's body without its transfer framing, and its headers with what trailed the body. */
export interface Payload {
  readonly bytes: Buffer;
  readonly headers: LocalRequest['headers'];
}

/**
 * Holds the body to the payload hash that was signed, and takes off an unsigned `aws-chunked` framing.
 *
 * @param payloadHash `x-amz-content-sha256`: SHA-256 in hex, `UNSIGNED-PAYLOAD` or `STREAMING-UNSIGNED-PAYLOAD-TRAILER`;
 *   the streaming forms that sign each chunk are 501
 */
export function readPayload({ body, headers }: LocalRequest, payloadHash: string): Payload | Refusal {
  if (payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return readStreamed(body, headers);
  if (payloadHash.startsWith('STREAMING-')) return notImplemented(`x-amz-content-sha256 ${payloadHash}`);
  if (payloadHash !== 'UNSIGNED-PAYLOAD') {
    const calculated = createHash('sha256').update(body).digest('hex');
    if (calculated !== payloadHash) {
      const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
      return refuse(400, 'XAmzContentSHA256Mismatch', message, {
        ClientComputedContentSHA256: payloadHash,
        S3ComputedContentSHA256: calculated,
      });
    }
  }
  return { bytes: body, headers };
}

function readStreamed(body: Buffer, headers: LocalRequest['headers']): Payload | Refusal {
  const decoded = decodeAwsChunked(body);
  if (isRefusal(decoded)) return decoded;
  const { bytes, trailers } = decoded;
  if (Number(headers['x-amz-decoded-content-length'] ?? Number.NaN) !== bytes.length) {
    return refuse(400, 'IncompleteBody', 'The body does not have the length that x-amz-decoded-content-length gives.');
  }
  const announced = (headers['x-amz-trailer'] ?? '').toLowerCase();
  if (Object.keys(trailers).join(',') !== announced) {
    return refuse(400, 'MalformedTrailerError', 'The request contained trailing data that was not well-formed.');
  }
  // The framing is of the transfer, not of the object: what remains of the encoding is stored with it.
  const encoding = (headers['content-encoding'] ?? '').replace(/(^|, *)aws-chunked(, *|$)/, '');
  return { bytes, headers: { ...headers, 'content-encoding': encoding === '' ? undefined : encoding, ...trailers } };
}
