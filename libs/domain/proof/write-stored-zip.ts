import { updateCrc32 } from '../../workbook/crc32.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/**
 * Writes files as a ZIP that holds them uncompressed (PKWARE APPNOTE 6.3), sorted by path and dated 1980-01-01: one
 * spelling, so that the same files are the same bytes on every machine. Throws `RangeError` where two have one path.
 *
 * @example
 * writeStoredZip([]).length; // 22
 */
export const writeStoredZip = (entries: readonly ArchiveEntry[]): Uint8Array<ArrayBuffer> => {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [at, { path, bytes }] of sorted.entries()) {
    if (path === sorted[at - 1]?.path) throw new RangeError(`two files of one path: ${path}`);
    const name = new TextEncoder().encode(path);
    const described = [...sizes(bytes), little(name.length, 2), little(0, 2)];
    const header = joined([LOCAL, ...described, name]);
    directory.push(joined([CENTRAL, ...described, UNDESCRIBED, little(offset, 4), name]));
    local.push(header, bytes);
    offset += header.length + bytes.length;
  }
  const listed = joined(directory);
  const count = little(sorted.length, 2);
  const end = joined([END, count, count, little(listed.length, 4), little(offset, 4), little(0, 2)]);
  return joined([...local, listed, end]);
};

/** Version 2.0, names in UTF-8, stored, at midnight of 1980-01-01. */
const SPELLING = [0x14, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x21, 0x00];
const LOCAL = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...SPELLING);
const CENTRAL = Uint8Array.of(0x50, 0x4b, 0x01, 0x02, 0x14, 0x00, ...SPELLING);
/** No comment, one disk, no attributes. */
const UNDESCRIBED = new Uint8Array(10);
/** One disk. */
const END = Uint8Array.of(0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0);

const sizes = (bytes: Uint8Array): readonly Uint8Array[] => {
  const size = little(bytes.length, 4);
  return [little(updateCrc32(0, bytes), 4), size, size];
};

const little = (value: number, width: 2 | 4): Uint8Array =>
  Uint8Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff);

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
