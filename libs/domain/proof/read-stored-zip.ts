import type { ArchiveEntry } from './archive-entry.ts';
import { writeStoredZip } from './write-stored-zip.ts';

/** What an archive holds, and whether it is spelt as we write archives, to the byte. */
export interface StoredZip {
  readonly entries: readonly ArchiveEntry[];
  /** What is not canonical was changed by somebody, be it where no file stands: only its content is to be looked at. */
  readonly canonical: boolean;
}

/** More files than any bundle of ours has. */
const MOST_ENTRIES = 64;

/**
 * Reads an archive of {@link writeStoredZip}, also a damaged one as far as it goes: by its directory, or else from header to
 * header. Whatever the headers say beside paths and lengths is not believed but held against the one spelling that there
 * is. `wanted` is a path that must be in it; without it there is `undefined`, as for what is no archive.
 *
 * @example
 * readStoredZip(new Uint8Array(3), 'manifest.json'); // undefined
 */
export const readStoredZip = (bytes: Uint8Array, wanted: string): StoredZip | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (entries: readonly ArchiveEntry[]) => entries.some(({ path }) => path === wanted);
  const entries = [byDirectory(bytes, view), byHeaders(bytes, view)].find(has);
  return entries && { entries, canonical: isCanonical(bytes, entries) };
};

const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;

/** Cut short where a header is damaged. */
const byDirectory = (bytes: Uint8Array, view: DataView): readonly ArchiveEntry[] => {
  const end = view.byteLength - END.length;
  if (end < 0 || view.getUint32(end, true) !== END.signature) return [];
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + CENTRAL.length <= end && view.getUint32(at, true) === CENTRAL.signature) {
    if (entries.length === MOST_ENTRIES) return [];
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true) + LOCAL.length + nameLength;
    entries.push({
      path: text(bytes, at + CENTRAL.length, nameLength),
      bytes: bytes.subarray(start, start + view.getUint32(at + 24, true)),
    });
    at += CENTRAL.length + nameLength;
  }
  return entries;
};

/** Cut short where a header is damaged. */
const byHeaders = (bytes: Uint8Array, view: DataView): readonly ArchiveEntry[] => {
  const entries: ArchiveEntry[] = [];
  let at = 0;
  while (at + LOCAL.length <= view.byteLength && view.getUint32(at, true) === LOCAL.signature) {
    if (entries.length === MOST_ENTRIES) return [];
    const nameLength = view.getUint16(at + 26, true);
    const start = at + LOCAL.length + nameLength;
    const size = view.getUint32(at + 22, true);
    entries.push({ path: text(bytes, at + LOCAL.length, nameLength), bytes: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return entries;
};

const text = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length));

const isCanonical = (bytes: Uint8Array, entries: readonly ArchiveEntry[]): boolean => {
  if (new Set(entries.map(({ path }) => path)).size !== entries.length) return false;
  const whole = writeStoredZip(entries);
  return whole.length === bytes.length && whole.every((byte, at) => byte === bytes[at]);
};
