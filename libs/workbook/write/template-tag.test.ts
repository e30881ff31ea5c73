import { describe, expect, it } from 'vitest';
import { CellTable } from '../cell-table.ts';
import { inflateNode } from '../inflate-node.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { readTag, tagSheetName } from './template-tag.ts';
import { writeWorkbook } from './write-workbook.ts';

const page = { name: '表1', columns: [], rows: [], protected: false };

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, { inflate: inflateNode });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('a tag', () => {
  it.each([
    { form: 'indicator-data', version: '3', zone: 'hangzhou', period: '2025Q3', prefilled: 'sha256:00ff', subArea: '' },
    { period: '2025', count: '007', formula: '=1+1', odd: ' _x000D_ #N/A\n', 联动: '创新区' },
    { error: '#N/A', minus: '-1', quote: "'x" },
  ])('comes back as it was: %j', async (tag) => {
    const workbook = await read(await writeWorkbook({ sheets: [page], tag }));
    expect(readTag(workbook)).toEqual(tag);
  });

  it('keeps a key that objects know otherwise', async () => {
    const tag = Object.fromEntries([['__proto__', 'x']]);
    expect(readTag(await read(await writeWorkbook({ sheets: [page], tag })))).toEqual(tag);
  });

  it('is kept very hidden, after the sheets that people see', async () => {
    const { sheets } = await read(await writeWorkbook({ sheets: [page], tag: { form: 'a' } }));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表1', 'visible'],
      [tagSheetName, 'veryHidden'],
    ]);
  });

  it('is missing where there is none', async () => {
    expect(readTag(await read(await writeWorkbook({ sheets: [page] })))).toBeUndefined();
    expect(readTag(await read(await writeWorkbook({ sheets: [page], tag: {} })))).toBeUndefined();
  });

  it('is read from a sheet that somebody showed and edited: numbers as texts, the first of a key', () => {
    const sheet = (cells: readonly (readonly [string, string | number])[]): Sheet => ({
      name: tagSheetName,
      state: 'visible',
      cells: CellTable.of(
        cells.map(([ref, value]) => ({
          row: Number(ref.slice(1)),
          column: ref.charCodeAt(0) - 64,
          ...(typeof value === 'number' ? { type: 'number', value } : { type: 'string', value }),
        })),
      ),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      lastRow: 3,
      lastColumn: 3,
    });
    const cells = [
      ['A1', 'version'],
      ['B1', 3],
      ['C1', '?'],
      ['A2', 'version'],
      ['B2', '4'],
      ['B3', 'keyless'],
    ] as const;
    expect(readTag({ sheets: [sheet(cells)], date1904: false })).toEqual({ version: '3' });
  });
});
