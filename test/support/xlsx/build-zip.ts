import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP container to be built. */
export interface ZipInput {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Stored as it is instead of deflated. */
  readonly store?: boolean;
  /** What the container says wrongly about the entry. */
  readonly lies?: ZipLies;
}

/** Fields of an entry that differ from the truth, for hostile files. */
export interface ZipLies {
  /** The inflated size. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly method?: number;
  /** General purpose flags: 1 is encrypted, 8 announces a data descriptor. */
  readonly flags?: number;
  /** The name in the local header. */
  readonly localName?: string;
  /** Where the directory says that the local header stands. */
  readonly offset?: number;
  /** The bytes stored in place of the deflated data. */
  readonly compressed?: Uint8Array;
  /** True puts both sizes into a ZIP64 field, as some writers do for small entries, too. */
  readonly zip64?: boolean;
}

/**
 * The bytes of a ZIP container, deterministic, with whatever lies are asked for.
 *
 * @example
 * buildZip([{ name: 'a.txt', data: 'hello' }]);
 * buildZip([{ name: 'bomb', data: new Uint8Array(1e8), lies: { size: 10 } }]);
 */
export function buildZip(entries: readonly ZipInput[], { comment = '' }: { comment?: string } = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const built = buildEntry(entry, offset);
    local.push(...built.local);
    central.push(built.central);
    offset += built.local.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return new Uint8Array(Buffer.concat([...local, directory, end, Buffer.from(comment)]));
}

function buildEntry({ name, data, store = false, lies = {} }: ZipInput, at: number) {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const compressed = lies.compressed ?? (store ? bytes : deflateRawSync(bytes));
  const crc = lies.crc ?? crc32(bytes);
  const size = lies.size ?? bytes.length;
  const compressedSize = lies.compressedSize ?? compressed.length;
  const method = lies.method ?? (store ? 0 : 8);
  const { flags = 0x800, localName = name, offset = at, zip64 = false } = lies;
  const wide = zip64 ? zip64Field(size, compressedSize) : Buffer.alloc(0);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(0x00210000, 6);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(zip64 ? 0xffffffff : compressedSize, 14);
  common.writeUInt32LE(zip64 ? 0xffffffff : size, 18);
  common.writeUInt16LE(wide.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: [Buffer.from('PK\x03\x04'), named(common, localName), Buffer.from(localName), wide, compressed],
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), named(common, name), rest, Buffer.from(name), wide]),
  };
}

function named(common: Buffer, name: string): Buffer {
  const header = Buffer.from(common);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function zip64Field(size: number, compressedSize: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(compressedSize), 12);
  return field;
}
