import { describe, expect, it } from 'vitest';
import { buildOle } from '../../test/support/xlsx/build-ole.ts';
import { buildXlsx } from '../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from './inflate-node.ts';
import { type ReadFileOptions, readWorkbookFile } from './read-file.ts';

const text = (content: string) => new TextEncoder().encode(content);
const xlsx = buildXlsx({ sheets: [{ name: '表1', rows: [['税收', 612.5]] }] });

const read = (bytes: Uint8Array, options: Partial<ReadFileOptions> = {}) =>
  readWorkbookFile(bytes, { inflate: inflateNode, ...options });

async function valuesOf(bytes: Uint8Array, name: string) {
  const result = await read(bytes, { name });
  return result.ok ? result.value.sheets[0]?.cells.map(({ value }) => value) : result.error.code;
}

describe('a file of either kind', () => {
  it.each(['a.xlsx', 'a.csv', 'a'])('is read by what it is: a workbook, called %s', async (name) => {
    expect(await valuesOf(xlsx, name)).toEqual(['税收', 612.5]);
  });

  it.each(['a.xlsx', 'a.CSV', 'a'])('is read by what it is: a text, called %s', async (name) => {
    expect(await valuesOf(text('税收,612.5'), name)).toEqual(['税收', '612.5']);
  });

  it.each([
    ['workbook.legacy-xls', 'a.csv', buildOle(['Workbook'])],
    ['workbook.encrypted', 'a.csv', buildOle(['EncryptedPackage'])],
    ['workbook.corrupt', 'a.csv', xlsx.subarray(0, xlsx.length - 30)],
    ['workbook.empty-file', 'a.csv', new Uint8Array()],
    ['csv.markup', 'a.xlsx', text('<html><table>')],
    ['csv.binary', 'a.csv', Uint8Array.of(0xff, 0xd8, 0)],
    ['csv.encoding', 'a.txt', Uint8Array.of(0xff)],
    ['workbook.not-xlsx', 'a.xlsx', Uint8Array.of(0xff, 0xd8, 0)],
    ['workbook.not-xlsx', 'a.xlsx', Uint8Array.of(0xff)],
  ])('is refused with %s, called %s', async (code, name, bytes) => {
    expect(await valuesOf(bytes, name)).toBe(code);
  });

  it('is held to the same limits', async () => {
    const limits = { cells: 1 };
    const results = [await read(xlsx, { limits }), await read(text('a,b'), { limits })];
    expect(results.map((result) => !result.ok && result.error.code)).toEqual([
      'workbook.too-many-cells',
      'workbook.too-many-cells',
    ]);
  });
});
