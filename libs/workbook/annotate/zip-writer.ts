/** An entry to be written: its header of the central directory, of which sizes, checksum and place are set here. */
export interface PackedEntry {
  /** At least the fixed fields and the name; what follows is left out. */
  readonly header: Uint8Array;
  readonly compressed: Uint8Array;
  /** Inflated, in bytes. */
  readonly size: number;
  readonly crc: number;
}

const fixedLength = 46;
const localLength = 30;
const endLength = 22;

/** Sizes then follow the data instead of standing before it: not so here. */
const descriptorFlag = 8;

/** 1 January 1980, midnight: the earliest that ZIP can say. */
const fixedTime = 0x00210000;

/** Names are UTF-8 and not of some code page: ASCII ones go without saying so, as readers are used to. */
const utf8Flag = 0x800;

/** The header of an entry that is new, always of the same time. */
export function newHeader(name: string, method: 'store' | 'deflate'): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const header = new Uint8Array(fixedLength + encoded.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(10, methods[method], true);
  view.setUint32(12, fixedTime, true);
  view.setUint16(8, encoded.length === name.length ? 0 : utf8Flag, true);
  view.setUint16(28, encoded.length, true);
  header.set(encoded, fixedLength);
  return header;
}

/** The header of an entry that was there, for other content: name, time and attributes stay. */
export function changedHeader(header: Uint8Array, method: 'store' | 'deflate'): Uint8Array {
  // Not `slice`, which of a Node Buffer is a view of the file itself.
  const copy = new Uint8Array(header);
  new DataView(copy.buffer).setUint16(10, methods[method], true);
  return copy;
}

const methods = { store: 0, deflate: 8 } as const;

/** The bytes of a ZIP container with these entries, in this order. The same entries make the same bytes. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const headers = entries.map(settledHeader);
  const data = entries.reduce((sum, { compressed }) => sum + compressed.length, 0);
  const directory = headers.reduce((sum, { length }) => sum + length, 0);
  const locals = directory - entries.length * (fixedLength - localLength);
  const out = new Uint8Array(locals + data + directory + endLength);
  const view = new DataView(out.buffer);
  let offset = 0;
  entries.forEach(({ compressed }, index) => {
    const header = headers[index] as Uint8Array;
    new DataView(header.buffer).setUint32(42, offset, true);
    view.setUint32(offset, 0x04034b50, true);
    out.set(header.subarray(6, 32), offset + 4);
    out.set(header.subarray(fixedLength), offset + localLength);
    offset += localLength + header.length - fixedLength;
    out.set(compressed, offset);
    offset += compressed.length;
  });
  const start = offset;
  for (const header of headers) {
    out.set(header, offset);
    offset += header.length;
  }
  view.setUint32(offset, 0x06054b50, true);
  view.setUint16(offset + 8, entries.length, true);
  view.setUint16(offset + 10, entries.length, true);
  view.setUint32(offset + 12, directory, true);
  view.setUint32(offset + 16, start, true);
  return out;
}

/** The fixed fields and the name; without extra fields and comment, which say nothing about the data. */
function settledHeader({ header, compressed, size, crc }: PackedEntry): Uint8Array {
  const nameLength = new DataView(header.buffer, header.byteOffset).getUint16(28, true);
  const settled = new Uint8Array(header.subarray(0, fixedLength + nameLength));
  const view = new DataView(settled.buffer);
  view.setUint16(8, view.getUint16(8, true) & ~descriptorFlag, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, compressed.length, true);
  view.setUint32(24, size, true);
  view.setUint32(30, 0, true);
  view.setUint16(34, 0, true);
  return settled;
}
