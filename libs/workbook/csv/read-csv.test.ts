import { describe, expect, it } from 'vitest';
import { buildOle } from '../../../test/support/xlsx/build-ole.ts';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { CellTable } from '../cell-table.ts';
import { formLimits, type ReadLimits } from '../limits.ts';
import { readCsv } from './read-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The cells of a file by reference. */
function cellsOf(content: Uint8Array | string) {
  const read = readCsv(typeof content === 'string' ? utf8(content) : content);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return Object.fromEntries(read.value.sheets[0]!.cells.map(({ ref, value }) => [ref, value]));
}

function problemOf(content: Uint8Array | string, limits: Partial<ReadLimits> = {}) {
  const read = readCsv(typeof content === 'string' ? utf8(content) : content, { limits });
  return read.ok ? undefined : read.error;
}

describe('the cells of a text file', () => {
  it('are those of one visible sheet, each a text with its place', () => {
    const read = readCsv(utf8('片区,税收\n钱塘,612.5,'));
    expect(read).toEqual({
      ok: true,
      value: {
        date1904: false,
        sheets: [
          {
            name: 'Sheet1',
            state: 'visible',
            cells: CellTable.of([
              { row: 1, column: 1, type: 'string', value: '片区' },
              { row: 1, column: 2, type: 'string', value: '税收' },
              { row: 2, column: 1, type: 'string', value: '钱塘' },
              { row: 2, column: 2, type: 'string', value: '612.5' },
            ]),
            merges: [],
            hiddenRows: new Set(),
            hiddenColumns: new Set(),
            lastRow: 2,
            lastColumn: 2,
          },
        ],
      },
    });
  });

  it('keep blanks, leading zeros and what looks like a formula; empty fields are none', () => {
    expect(cellsOf(' a ,,0012,   \n=1+1,"",TRUE,"\t"')).toEqual({
      A1: ' a ',
      C1: '0012',
      D1: '   ',
      A2: '=1+1',
      C2: 'TRUE',
      D2: '\t',
    });
  });

  it('stand in the row of their record: blank lines count, line ends in quotation marks do not', () => {
    expect(cellsOf('标题\n\n"第一行\r\n第二行",1\r\n末行,2\r\n')).toEqual({
      A1: '标题',
      A3: '第一行\r\n第二行',
      B3: '1',
      A4: '末行',
      B4: '2',
    });
  });

  it('are none in a file of blank lines, or of a byte order mark alone', () => {
    expect(cellsOf('\n\r\n\n')).toEqual({});
    expect(cellsOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual({});
  });

  it('may stand in as many columns as a worksheet has', () => {
    expect(cellsOf(`a\n${','.repeat(16_383)}b`)).toEqual({ A1: 'a', XFD2: 'b' });
  });

  it('may go on for a million empty lines', () => {
    expect(cellsOf(`a${'\n'.repeat(2_000_000)}`)).toEqual({ A1: 'a' });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['workbook.empty-file', new Uint8Array()],
    ['workbook.legacy-xls', buildOle(['Workbook'])],
    ['workbook.encrypted', buildOle(['EncryptedPackage'])],
    ['workbook.not-xlsx', buildOle(['WordDocument'])],
    ['csv.workbook', buildXlsx({ sheets: [{ name: '表1', rows: [[1]] }] })],
    ['csv.markup', '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
    ['csv.markup', '<?xml version="1.0"?><Workbook/>'],
    ['csv.markup', '<!-- made by a system --><table>'],
    ['csv.markup', 'MIME-Version: 1.0\r\nX-Document-Type: Workbook'],
    ['csv.binary', 'a,b\0,c'],
    ['csv.binary', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ['csv.binary', '%PDF-1.7 \u0002'],
    ['csv.encoding', Uint8Array.of(0x61, 0x2c, 0xff)],
  ])('gets %s for what it is, whatever it is called', (code, content) => {
    expect(problemOf(content)?.code).toBe(code);
    expect(problemOf(content)?.message.zh).toMatch(/[。）]$/);
  });

  it('says what is wrong in both languages and what to do', () => {
    expect(problemOf('<table>')?.message.en).toContain('save it as .xlsx');
    expect(problemOf('<table>')?.message.zh).toContain('另存为');
  });

  it.each([
    ['is not closed', '片区,税收\n"钱塘\n片区",1\n主城,"2\n3,4'],
    ['is followed by text', '片区,税收\n"钱塘\n片区",1\n主城,"2\n3,"4"\n'],
  ])('names the cell whose quotation mark %s, and the line', (_, content) => {
    expect(problemOf(content)).toMatchObject({ code: 'csv.quotes', sheet: 'Sheet1', cell: 'B3', detail: 'line 4' });
    expect(problemOf(content)?.message.zh).toContain('单元格 B3：');
    expect(problemOf(content)?.message.en).toContain('cell B3:');
  });

  it.each([
    ['workbook.too-large', 'a,b,c', { bytes: 4 }, undefined],
    ['workbook.too-many-cells', 'a,b,c', { cells: 2 }, undefined],
    ['workbook.text-too-long', 'a,b\nccccc', { cellText: 4 }, 'A2'],
    ['workbook.too-many-characters', 'aa,bb', { characters: 3 }, undefined],
    ['csv.too-many-columns', `${','.repeat(16_384)}a`, {}, undefined],
    ['csv.too-many-columns', `a\n${','.repeat(1_000_000)}`, {}, undefined],
    ['csv.too-many-rows', `${'\n'.repeat(1_048_576)}a`, {}, undefined],
  ])('is too big: %s', (code, content, limits, cell) => {
    const problem = problemOf(content, limits);
    expect([problem?.code, problem?.cell]).toEqual([code, cell]);
  });
});

describe('the time of a reading', () => {
  const length = 1_000_000;

  it.each([
    ['quotation marks', '"'.repeat(length)],
    ['text behind closing quotation marks', `"${'" x'.repeat(length / 4)}${' '.repeat(length / 4)}\n`],
    ['commas', ','.repeat(length)],
    ['opening quotation marks', ',"'.repeat(length / 2)],
    ['short fields', 'a,'.repeat(length / 2)],
    ['carriage returns', '\r'.repeat(length)],
  ])('is short for nothing but %s', (_, content) => {
    const began = performance.now();
    readCsv(utf8(content), { limits: formLimits });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
