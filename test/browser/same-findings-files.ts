import { deflateRawSync } from 'node:zlib';
import { goodRows } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { buildOle } from '../support/xlsx/build-ole.ts';
import { buildXlsx, type XlsxInput, xlsxParts } from '../support/xlsx/build-xlsx.ts';
import { buildZip, type ZipLies } from '../support/xlsx/build-zip.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

/** Files by what they are. */
export type NamedFiles = Readonly<Record<string, Uint8Array>>;

const good = filledForm({ unit: '杭州联动创新区' });
const sheetPart = 'xl/worksheets/sheet1.xml';

const withSheet = (xml: string, rest: Partial<XlsxInput> = {}): Uint8Array =>
  buildXlsx({ sheets: [{ name: '基础数据表', xml }], ...rest });

/** A workbook in which the container lies about its sheet, given what that really holds. */
const withLies = (
  lies: ZipLies | ((data: Uint8Array) => ZipLies),
  sheet: XlsxInput['sheets'][0] = oneCell,
): Uint8Array =>
  buildZip(
    Array.from(xlsxParts({ sheets: [sheet] }), ([name, part]) => {
      const data = typeof part === 'string' ? Buffer.from(part) : part;
      if (name !== sheetPart) return { name, data };
      return { name, data, lies: typeof lies === 'function' ? lies(data) : lies };
    }),
  );

const oneCell = { name: '基础数据表', rows: [['片区名称', 1]] };
const blanks = { name: '基础数据表', xml: ' '.repeat(12 * 1024 * 1024) };

const contentType = (type: string) => ({
  '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${type}"/></Types>`,
});

/** Files that are broken, or made to do harm. */
export const hostileFiles = (): NamedFiles => ({
  empty: new Uint8Array(0),
  'an .xls': buildOle(['Workbook']),
  'an encrypted workbook': buildOle(['EncryptedPackage']),
  'a web page': Buffer.from('<html><table></table></html>'),
  'any other ZIP': buildZip([{ name: 'a.txt', data: 'a' }]),
  'no sheets': buildXlsx({ sheets: [] }),
  'a macro': buildXlsx({ sheets: [{ name: 'a' }], parts: contentType('ms-excel.sheet.macroEnabled.main+xml') }),
  'half a workbook': good.subarray(0, Math.floor(good.length / 2)),
  'a wrong checksum': withLies({ crc: 1 }),
  'a damaged stream': withLies({ compressed: Buffer.from('nonsense') }),
  'a stream that ends early': withLies((data) => ({ compressed: deflateRawSync(data).subarray(0, -9) })),
  'a stream with something behind it': withLies((data) => ({
    compressed: Buffer.concat([deflateRawSync(data), Buffer.from('!')]),
  })),
  'less content than declared': withLies({ size: 9999 }),
  'an unknown compression': withLies({ method: 12 }),
  'a bomb that declares its size': withLies({ size: 4e9 }),
  'a bomb that hides its size': withLies({ size: 5000 }, blanks),
  'a bomb by its ratio': withSheet(`<worksheet>${'<row r="1"/>'.repeat(600_000)}</worksheet>`),
  'a document type': withSheet('<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'),
  'an unclosed tag': withSheet('<worksheet><sheetData>'),
  'elements nested too deeply': withSheet(`<worksheet>${'<a>'.repeat(70)}${'</a>'.repeat(70)}</worksheet>`),
  'an encoding that nobody knows': withSheet('<?xml version="1.0" encoding="x-none"?><worksheet/>'),
  'names of every object': buildXlsx({ sheets: [{ name: '__proto__', rows: [['constructor', '__proto__']] }] }),
  ...changedBytes(60),
});

/** The good workbook with a few bytes changed, the same on every run. */
const changedBytes = (count: number): NamedFiles => {
  let state = 20_251_231;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const bytes = good.slice();
      for (let change = 0; change < 3; change++) bytes[next(bytes.length)] = next(256);
      return [`changed bytes ${index}`, bytes];
    }),
  );
};

const lines = (separator: string): string =>
  goodRows.map((row) => row.map((value) => (value === null ? '' : `"${value}"`)).join(separator)).join('\r\n');

/** Text files, in the encodings that programs write. */
export const textFiles = (): NamedFiles => ({
  'UTF-8': Buffer.from(lines(',')),
  'UTF-8 with its mark': Buffer.from(`\ufeff${lines(',')}`),
  'tabs in UTF-16': Buffer.from(`\ufeff${lines('\t')}`, 'utf16le'),
  GB18030: inGbk(lines(',')),
  'every character of GBK': Buffer.concat(gbkCodes.map(({ code }) => Buffer.from([code >> 8, code & 0xff]))),
  'four bytes of GB18030': Buffer.from([0x81, 0x30, 0x81, 0x30, 0x2c, 0x95, 0x32, 0x82, 0x36, 0x2c, 0xa8, 0xbf]),
  'an encoding that nobody knows': Buffer.from([0xc6, 0xac, 0x2c, 0xff, 0xff, 0x0a]),
  'binary content': Buffer.from([0x61, 0, 0, 1, 2, 3]),
  'a quotation mark that stays open': Buffer.from('片区名称,税收收入\n"主城,1'),
  'too many columns': Buffer.from(','.repeat(16_400)),
});

/** The characters of two bytes, by what this platform's own decoder says. */
const gbkCodes = Array.from({ length: 0x7f * 0xc0 }, (_, index) => {
  const code = ((0x81 + Math.floor(index / 0xc0)) << 8) | (0x40 + (index % 0xc0));
  const text = new TextDecoder('gb18030').decode(new Uint8Array([code >> 8, code & 0xff]));
  return { code, text };
}).filter(({ text }) => [...text].length === 1 && text !== '\ufffd');

const gbkOf = new Map(gbkCodes.map(({ code, text }) => [text, code]));

const inGbk = (text: string): Uint8Array =>
  Buffer.concat(
    Array.from(text, (character) => {
      const code = gbkOf.get(character);
      return code === undefined ? Buffer.from(character, 'ascii') : Buffer.from([code >> 8, code & 0xff]);
    }),
  );
