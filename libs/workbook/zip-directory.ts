import type { ReadLimits } from './limits.ts';
import { stopReading } from './reading-stopped.ts';
import { readZipHeader, type ZipHeader } from './zip-header.ts';

/** One entry of a ZIP container, checked against its neighbours and its local header. */
export interface ZipEntry {
  /** The part's name as OPC compares names: see {@link partKey}. Never used as a path of a disk. */
  readonly key: string;
  /** The deflated or stored bytes; a view, not a copy. */
  readonly compressed: Uint8Array;
  readonly method: 'store' | 'deflate' | 'other';
  /** Inflated size as declared, in bytes: to be checked while inflating. */
  readonly size: number;
  readonly crc: number;
  /** Its header in the central directory as it stands, for whoever passes the entry on; a view, not a copy. */
  readonly header: Uint8Array;
}

/**
 * A part name as OPC compares it: without regard to case, `/` between folders, no leading `/`.
 *
 * @example
 * partKey('\\xl\\Workbook.xml'); // 'xl/workbook.xml'
 */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/**
 * Reads the central directory of a ZIP container (PKWARE APPNOTE 6.3), which alone is believed about where entries
 * lie; data descriptors are not looked at. Stops for what different readers would read differently: two entries of
 * one name, entries that overlap, a local header that names another file.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return stopReading('workbook.corrupt', { detail: 'zip: no end of central directory' });
  if (end.count > limits.entries) stopReading('workbook.too-many-entries', { limit: limits.entries });
  const headers = readHeaders(bytes, view, end);
  const declared = headers.reduce((sum, header) => sum + header.size, 0);
  if (declared > limits.inflated) stopReading('workbook.zip-bomb', { limit: limits.inflated });
  const entries = new Map<string, ZipEntry>();
  let free = 0;
  for (const header of headers.toSorted((a, b) => a.offset - b.offset)) {
    if (header.offset < free) stopReading('workbook.corrupt', { detail: `zip: ${header.name} overlaps another entry` });
    const start = dataStart(view, bytes, header);
    free = start + header.compressedSize;
    if (free > end.directory) stopReading('workbook.corrupt', { detail: `zip: ${header.name} runs out of the file` });
    const key = partKey(header.name);
    if (entries.has(key)) stopReading('workbook.corrupt', { detail: `zip: ${header.name} occurs twice` });
    const { method, size, crc, bytes: raw } = header;
    entries.set(key, { key, compressed: bytes.subarray(start, free), method, size, crc, header: raw });
  }
  return entries;
}

interface DirectoryEnd {
  readonly count: number;
  /** Where the central directory begins. */
  readonly directory: number;
  /** Where it must have ended. */
  readonly limit: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** The record stands last, but for a comment: the last place whose comment ends with the file is it. */
function findEnd(view: DataView): DirectoryEnd | undefined {
  const last = view.byteLength - endLength;
  for (let offset = last; offset >= 0 && offset >= last - longestComment; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (view.getUint16(offset + 20, true) !== last - offset) continue;
    return readEnd(view, offset);
  }
  return undefined;
}

function readEnd(view: DataView, offset: number): DirectoryEnd {
  const count = view.getUint16(offset + 10, true);
  const size = view.getUint32(offset + 12, true);
  const directory = view.getUint32(offset + 16, true);
  // Files of this size never need a ZIP64 directory, nor several disks.
  if (count === 0xffff || size === 0xffffffff || directory === 0xffffffff || view.getUint32(offset + 4, true) !== 0) {
    stopReading('workbook.unsupported-zip', { detail: 'zip: ZIP64 directory, or more than one disk' });
  }
  if (directory + size > offset) stopReading('workbook.corrupt', { detail: 'zip: the directory runs out of the file' });
  return { count, directory, limit: directory + size };
}

function readHeaders(bytes: Uint8Array, view: DataView, end: DirectoryEnd): ZipHeader[] {
  const headers: ZipHeader[] = [];
  let offset = end.directory;
  for (let index = 0; index < end.count; index++) {
    const header = readZipHeader(bytes, view, offset, end.limit);
    headers.push(header);
    offset = header.next;
  }
  if (offset !== end.limit) stopReading('workbook.corrupt', { detail: 'zip: more entries than the directory counts' });
  return headers;
}

const localSignature = 0x04034b50;
const localLength = 30;

/** Where the data of an entry begins: behind its local header, whose lengths may differ from the directory's. */
function dataStart(view: DataView, bytes: Uint8Array, { offset, name, nameBytes }: ZipHeader): number {
  if (offset + localLength > view.byteLength || view.getUint32(offset, true) !== localSignature) {
    stopReading('workbook.corrupt', { detail: `zip: ${name} has no local header` });
  }
  const nameLength = view.getUint16(offset + 26, true);
  const local = bytes.subarray(offset + localLength, offset + localLength + nameLength);
  if (local.length !== nameBytes.length || !local.every((byte, index) => byte === nameBytes[index])) {
    stopReading('workbook.corrupt', { detail: `zip: ${name} has another name in its local header` });
  }
  return offset + localLength + nameLength + view.getUint16(offset + 28, true);
}
