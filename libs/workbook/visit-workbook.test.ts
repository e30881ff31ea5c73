import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from './inflate-node.ts';
import { readWorkbook } from './read-workbook.ts';
import { visitWorkbook } from './visit-workbook.ts';
import type { ClosedSheet, VisitedCell } from './visitor.ts';

/** What a visitor was told, in order; of cells, what is to be seen at once. */
async function visit(bytes: Uint8Array, see: (cell: VisitedCell) => unknown = ({ ref, value }) => `${ref}=${value}`) {
  const told: unknown[] = [];
  const closed: ClosedSheet[] = [];
  const result = await visitWorkbook(bytes, {
    inflate: inflateNode,
    visitor: {
      openSheet: ({ name, state }) => told.push(`${name}, ${state}`),
      cell: (cell) => told.push(see(cell)),
      closeSheet: (sheet) => {
        told.push('end');
        closed.push(sheet);
      },
    },
  });
  return { told, closed, result };
}

const withData = (sheetData: string, rest = '') =>
  buildXlsx({ sheets: [{ name: '表1', xml: `<worksheet><sheetData>${sheetData}</sheetData>${rest}</worksheet>` }] });

describe('a visitor', () => {
  it('is shown sheet by sheet, cell by cell', async () => {
    const bytes = buildXlsx({
      date1904: true,
      sheets: [
        { name: '表1', rows: [['片区', 1], [], [null, true]] },
        { name: '表2', state: 'hidden', rows: [[2]] },
      ],
    });
    const { told, result } = await visit(bytes);
    expect(told).toEqual(['表1, visible', 'A1=片区', 'B1=1', 'B3=true', 'end', '表2, hidden', 'A1=2', 'end']);
    expect(result).toEqual({ ok: true, value: { date1904: true } });
  });

  it('sees of each cell what readWorkbook keeps of it', async () => {
    const bytes = buildXlsx({
      sheets: [
        {
          name: '表1',
          rows: [
            [
              { value: 45730, format: 'yyyy-mm-dd' },
              { value: 0.5, format: '0.00%' },
              { formula: 'SUM(B1:B9)', cached: 0.1 },
            ],
            ['一段超过十三个字的文字用来占位'.repeat(2), { error: '#N/A' }],
          ],
          hiddenRows: [2],
        },
      ],
    });
    const { told } = await visit(bytes, ({ ref, row, column, type, value, raw, formula, numberFormat, hidden }) => ({
      ...{ ref, row, column, type, value, raw, formula, numberFormat },
      hidden: hidden || undefined,
    }));
    const read = await readWorkbook(bytes, { inflate: inflateNode });
    expect(told.slice(1, -1)).toEqual(read.ok && [...(read.value.sheets[0]?.cells ?? [])]);
  });

  it('is shown one object for all cells', async () => {
    const { told } = await visit(withData('<row><c><v>1</v></c><c><v>2</v></c></row>'), (cell) => cell);
    expect(told[1]).toBe(told[2]);
    expect(told[1]).toMatchObject({ ref: 'B1', value: 2 });
  });

  it('is shown cells in file order, also covered ones, and told at the end', async () => {
    const bytes = withData(
      '<row r="2"><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const { told, closed } = await visit(bytes);
    expect(told).toEqual(['表1, visible', 'A2=3', 'A1=1', 'B1=2', 'end']);
    expect(closed[0]).toMatchObject({ inOrder: false, merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] });
  });

  it.each([
    ['rows by number', '<row r="1"/><row r="5"/>', true],
    ['rows without a number', '<row/><row/>', true],
    ['a row before the last', '<row r="5"/><row r="4"/>', false],
    ['a cell that stands twice', '<row><c r="B1"/><c r="B1"/></row>', false],
  ])('learns whether all was in order: %s', async (_, sheetData, inOrder) => {
    expect((await visit(withData(sheetData))).closed[0]?.inOrder).toBe(inOrder);
  });

  it('has seen what came before a damage, and learns of it', async () => {
    const { told, result } = await visit(withData('<row><c><v>1</v></c><c t="s"><v>9</v></c></row>'));
    expect(told).toEqual(['表1, visible', 'A1=1']);
    expect(result).toMatchObject({ ok: false, error: { code: 'workbook.corrupt', cell: 'B1' } });
  });

  it('may end the reading by an error of its own', async () => {
    const bytes = withData('<row><c><v>1</v></c></row>');
    const stop = () => {
      throw new RangeError('enough');
    };
    await expect(visit(bytes, stop)).rejects.toThrow(new RangeError('enough'));
  });

  it('is held to the limits that are given', async () => {
    const bytes = withData('<row><c><v>1</v></c><c><v>2</v></c></row>');
    const visitor = { openSheet() {}, cell() {}, closeSheet() {} };
    const visited = await visitWorkbook(bytes, { inflate: inflateNode, visitor, limits: { cells: 1 } });
    expect(visited).toMatchObject({ ok: false, error: { code: 'workbook.too-many-cells' } });
  });
});
