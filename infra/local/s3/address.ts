import { type Refusal, refuse } from './refusal.ts';

/** What a path-style URL names: a bucket, and within it a key (empty: the bucket itself). */
export interface Address {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Reads `/<bucket>/<key…>`; the key is whatever follows, decoded once and never treated as a path.
 *
 * Answers `InvalidURI` when the escapes are not UTF-8.
 * @example readAddress(new URL('http://127.0.0.1/uploads/a%20b')) // { bucket: 'uploads', key: 'a b' }
 */
export function readAddress(url: URL): Address | Refusal {
  const path = decodeUtf8(url.pathname);
  if (path === undefined) return refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
  const slash = path.indexOf('/', 1);
  return slash < 0 ? { bucket: path.slice(1), key: '' } : { bucket: path.slice(1, slash), key: path.slice(slash + 1) };
}

function decodeUtf8(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
