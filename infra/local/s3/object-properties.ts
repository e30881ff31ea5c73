import type { LocalRequest } from '../exchange.ts';
import type { Checksum } from './checksum.ts';
import { invalidArgument, isRefusal, type Refusal, refuse } from './refusal.ts';
import type { ObjectProperties } from './storage/stored-version.ts';

/** Headers of an upload that its downloads get back. */
const storedHeaders = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
];

const metadataPrefix = 'x-amz-meta-';
const largestMetadata = 2048;
const token = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

/** Collects what is kept beside the bytes, from headers or form fields (lower-case names). */
export function objectPropertiesOf(
  fields: LocalRequest['headers'],
  checksum: Checksum | undefined,
): ObjectProperties | Refusal {
  const headers: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (storedHeaders.includes(name)) {
      const refusal = refuseHeaderValue(name, value);
      if (isRefusal(refusal)) return refusal;
      headers[name] = value;
    } else if (name.startsWith(metadataPrefix)) {
      if (!token.test(name)) return invalidArgument('The metadata name is not a header name.', name);
      metadata[name.slice(metadataPrefix.length)] = value;
    }
  }
  if (Buffer.byteLength(Object.entries(metadata).flat().join('')) > largestMetadata) {
    const message = 'Your metadata headers exceed the maximum allowed metadata size';
    return refuse(400, 'MetadataTooLarge', message, { MaxSizeAllowed: String(largestMetadata) });
  }
  return { headers, metadata, ...(checksum === undefined ? {} : { checksum }) };
}

/** Refuses a value that HTTP could not carry back in that header. */
export function refuseHeaderValue(name: string, value: string): Refusal | undefined {
  return /^[\t\x20-\x7e\xa0-\xff]*$/.test(value)
    ? undefined
    : invalidArgument('Header value cannot be represented using ISO-8859-1.', name, value);
}

/** Metadata as response headers; a value beyond ASCII (a Chinese file name, say) is RFC 2047-encoded, as S3 does. */
export function metadataHeaders(metadata: ObjectProperties['metadata']): Record<string, string> {
  const encode = (value: string): string =>
    /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [metadataPrefix + name, encode(value)]));
}
