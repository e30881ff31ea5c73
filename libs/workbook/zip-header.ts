import { stopReading } from './reading-stopped.ts';

/** A file header of a ZIP central directory, as it stands there. Sizes and the offset are in bytes. */
export interface ZipHeader {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: 'store' | 'deflate' | 'other';
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly offset: number;
  /** Where the next header of the directory begins. */
  readonly next: number;
  /** The header itself; a view, not a copy. */
  readonly bytes: Uint8Array;
}

const signature = 0x02014b50;
const fixedLength = 46;
const encryptedFlag = 1;
const zip64Field = 0x0001;
const inZip64Field = 0xffffffff;

/**
 * Reads the header at `offset`, which must end by `limit`. A size too big for 32 bits is read from its ZIP64 field, as
 * some writers put one for small entries, too.
 */
export function readZipHeader(bytes: Uint8Array, view: DataView, offset: number, limit: number): ZipHeader {
  if (offset + fixedLength > limit || view.getUint32(offset, true) !== signature) {
    stopReading('workbook.corrupt', { detail: 'zip: fewer entries than the directory counts' });
  }
  if (view.getUint16(offset + 8, true) & encryptedFlag) stopReading('workbook.encrypted');
  const extra = offset + fixedLength + view.getUint16(offset + 28, true);
  const comment = extra + view.getUint16(offset + 30, true);
  const next = comment + view.getUint16(offset + 32, true);
  if (next > limit) stopReading('workbook.corrupt', { detail: 'zip: an entry runs out of the directory' });
  const nameBytes = bytes.subarray(offset + fixedLength, extra);
  const [size, compressedSize, local] = readSizes(view, offset, extra, comment);
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    method: methodName(view.getUint16(offset + 10, true)),
    crc: view.getUint32(offset + 16, true),
    compressedSize,
    size,
    offset: local,
    next,
    bytes: bytes.subarray(offset, next),
  };
}

function methodName(method: number): ZipHeader['method'] {
  if (method === 0) return 'store';
  return method === 8 ? 'deflate' : 'other';
}

/** Inflated size, compressed size and offset, in this order: the order in which a ZIP64 field holds those that it holds. */
function readSizes(view: DataView, offset: number, extra: number, extraEnd: number): [number, number, number] {
  let wide = findZip64Field(view, extra, extraEnd);
  const read = (at: number): number => {
    const narrow = view.getUint32(offset + at, true);
    if (narrow !== inZip64Field) return narrow;
    if (wide.start + 8 > wide.end) stopReading('workbook.corrupt', { detail: 'zip: a ZIP64 size is missing' });
    const value = Number(view.getBigUint64(wide.start, true));
    wide = { start: wide.start + 8, end: wide.end };
    return value;
  };
  const size = read(24);
  const compressedSize = read(20);
  return [size, compressedSize, read(42)];
}

function findZip64Field(view: DataView, start: number, end: number): { start: number; end: number } {
  for (let field = start; field + 4 <= end; ) {
    const next = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === zip64Field) return { start: field + 4, end: Math.min(next, end) };
    field = next;
  }
  return { start: end, end };
}
