const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const directoryEntryLength = 128;
const fatEntriesInHeader = 109;
const mostDirectorySectors = 1000;
const lastSector = 0xfffffff9;

/** True for the first bytes of an OLE container ([MS-CFB]): an old .xls, or a newer file under a password. */
export const isOleContainer = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte);

/**
 * What an OLE container holds, by the names of its streams: `EncryptedPackage` is a workbook under a password
 * ([MS-OFFCRYPTO]), `Workbook` or `Book` an .xls of Excel or WPS. A damaged directory gives the names before the damage.
 *
 * @example
 * if (isOleContainer(bytes)) oleContent(bytes); // 'encrypted' | 'workbook' | 'other'
 */
export function oleContent(bytes: Uint8Array): 'encrypted' | 'workbook' | 'other' {
  const names = new Set(streamNames(bytes));
  if (names.has('EncryptedPackage')) return 'encrypted';
  return names.has('Workbook') || names.has('Book') ? 'workbook' : 'other';
}

/** Follows the directory's chain of sectors through the allocation table; a chain in a circle ends at the bound. */
function* streamNames(bytes: Uint8Array): Generator<string, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 512) return;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return;
  const sectorLength = 1 << shift;
  let sector = view.getUint32(48, true);
  for (let count = 0; count < mostDirectorySectors && sector < lastSector; count++) {
    const start = (sector + 1) * sectorLength;
    if (start + sectorLength > view.byteLength) return;
    for (let entry = start; entry < start + sectorLength; entry += directoryEntryLength) yield entryName(view, entry);
    sector = nextSector(view, sector, sectorLength);
  }
}

function nextSector(view: DataView, sector: number, sectorLength: number): number {
  const perSector = sectorLength / 4;
  const block = Math.floor(sector / perSector);
  if (block >= fatEntriesInHeader) return lastSector;
  const table = view.getUint32(76 + block * 4, true);
  const at = (table + 1) * sectorLength + (sector % perSector) * 4;
  return at + 4 > view.byteLength ? lastSector : view.getUint32(at, true);
}

/** Names are UTF-16, with their length in bytes, the closing zero included, at offset 64. */
function entryName(view: DataView, entry: number): string {
  const length = Math.min(Math.max(view.getUint16(entry + 64, true) - 2, 0), 62);
  return new TextDecoder('utf-16le').decode(new Uint8Array(view.buffer, view.byteOffset + entry, length));
}
