/**
 * The bytes of a minimal OLE container that lists streams of these names (no more than 3), as an .xls or an encrypted
 * .xlsx begins.
 *
 * @example
 * buildOle(['EncryptedPackage']);
 */
export function buildOle(streams: readonly string[]): Uint8Array {
  const sector = 512;
  const bytes = Buffer.alloc(3 * sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  // The directory is sector 0; the allocation table, sector 1, ends its chain there.
  bytes.writeUInt32LE(0, 48);
  bytes.fill(0xff, 76, sector);
  bytes.writeUInt32LE(1, 76);
  bytes.fill(0xff, 2 * sector);
  bytes.writeUInt32LE(0xfffffffe, 2 * sector);
  ['Root Entry', ...streams].forEach((name, index) => {
    const entry = sector + index * 128;
    bytes.write(name, entry, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, entry + 64);
  });
  return new Uint8Array(bytes);
}
