import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** A file in a bundle, with its path inside the zip. */
export interface ZippedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Reads the files of a function's zip. It is for bundles that we packaged ourselves: stored or deflated, no encryption, no
 * zip64. Anything else, and a path that leaves the folder, is thrown.
 */
export function* unzip(zip: Buffer): Generator<ZippedFile> {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer));
  if (end < 0) throw new Error('The bundle is not a zip file');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('The bundle has a broken zip directory');
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!path.endsWith('/')) yield { path: insideFolder(path), bytes: contentOf(zip, at) };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  if (method === 0) return bytes;
  if (method === 8) return inflateRawSync(bytes);
  throw new Error(`The bundle is compressed by method ${method}`);
}

function insideFolder(path: string): string {
  if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) throw new Error(`The bundle holds the path ${path}`);
  return path;
}
