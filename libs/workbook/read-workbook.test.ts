import { describe, expect, it } from 'vitest';
import { buildXlsx, type XlsxInput } from '../../test/support/xlsx/build-xlsx.ts';
import type { SheetInput } from '../../test/support/xlsx/sheet-xml.ts';
import { inflateNode } from './inflate-node.ts';
import { inflateWeb } from './inflate-web.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cell, Workbook } from './workbook.ts';

async function readBytes(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, { inflate: inflateNode });
  if (!result.ok) throw new Error(`${result.error.message.en} ${result.error.detail}`);
  return result.value;
}

const read = (input: XlsxInput) => readBytes(buildXlsx(input));

async function readSheet(sheet: Partial<SheetInput>, rest: Partial<XlsxInput> = {}) {
  const { sheets } = await read({ sheets: [{ name: '表1', ...sheet }], ...rest });
  const [first] = sheets;
  return { ...first!, cells: [...first!.cells] };
}

/** Cells of a sheet whose `sheetData` is written out. */
async function readCells(sheetData: string, rest: Partial<XlsxInput> = {}): Promise<readonly Cell[]> {
  const { cells } = await readSheet({ xml: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>` }, rest);
  return cells;
}

/** Cells by reference, with their values alone. */
const values = (cells: Iterable<Cell>) => Object.fromEntries(Array.from(cells, ({ ref, value }) => [ref, value]));

describe('values', () => {
  it('come with their type and place, row by row', async () => {
    const { cells } = await readSheet({ rows: [['片区名称', 12.5, true], [], [null, { error: '#DIV/0!' }, false, 0]] });
    expect(cells).toEqual([
      { ref: 'A1', row: 1, column: 1, type: 'string', value: '片区名称' },
      { ref: 'B1', row: 1, column: 2, type: 'number', value: 12.5 },
      { ref: 'C1', row: 1, column: 3, type: 'boolean', value: true },
      { ref: 'B3', row: 3, column: 2, type: 'error', value: '#DIV/0!' },
      { ref: 'C3', row: 3, column: 3, type: 'boolean', value: false },
      { ref: 'D3', row: 3, column: 4, type: 'number', value: 0 },
    ]);
  });

  it.each([true, false])('keep texts as they were typed (written into the cell: %s)', async (inlineStrings) => {
    const texts = [' 前后有空格 ', '913301007654321000', '\n', '　', '<&>"', '𠮷', '1'];
    const { cells } = await readSheet({ rows: [texts] }, { inlineStrings });
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.every(({ type }) => type === 'string')).toBe(true);
  });

  it('leave out cells that are only styled, and empty texts', async () => {
    const { cells, lastRow, lastColumn } = await readSheet({ rows: [['a', ''], [{ value: null, format: '0.00' }]] });
    expect(values(cells)).toEqual({ A1: 'a' });
    expect([lastRow, lastColumn]).toEqual([1, 1]);
  });

  it('say how a number was stored where its double does not', async () => {
    const cells = await readCells(
      '<row r="1"><c r="A1"><v>1.50</v></c><c r="B1"><v>0.10000000000000001</v></c><c r="C1"><v>1E3</v></c><c r="D1"><v>1.5</v></c></row>',
    );
    expect(cells.map(({ value, ...cell }) => [value, 'raw' in cell ? cell.raw : undefined])).toEqual([
      [1.5, '1.50'],
      [0.1, '0.10000000000000001'],
      [1000, '1E3'],
      [1.5, undefined],
    ]);
  });

  it('join the runs of a rich text and leave its phonetic reading out', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>とう</t></rPh>';
    const cells = await readCells(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>`,
      {
        parts: { 'xl/sharedStrings.xml': `<sst><si>${rich}<phoneticPr fontId="1"/></si></sst>` },
      },
    );
    expect(values(cells)).toEqual({ A1: '东京 ', B1: '东京 ' });
  });

  it('undo the escapes of characters that XML cannot hold, wherever a text stands', async () => {
    const text = 'a_x000D_b_x005F_x000D_c_xZZZZ_';
    const cells = await readCells(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1" t="str"><v>${text}</v></c></row>`,
    );
    expect(values(cells)).toEqual({ A1: 'a\rb_x000D_c_xZZZZ_', B1: 'a\rb_x000D_c_xZZZZ_' });
  });

  it('read CDATA and character references', async () => {
    const cells = await readCells(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a<![CDATA[<增&]]>&#20540;&amp;</t></is></c><c r="B1"><v><![CDATA[5]]></v></c></row>',
    );
    expect(values(cells)).toEqual({ A1: 'a<增&值&', B1: 5 });
  });

  it('stand where the file does not say: after the one before', async () => {
    const cells = await readCells(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c><c r="D5"><v>4</v></c><c><v>5</v></c></row>',
    );
    expect(values(cells)).toEqual({ A1: 1, B1: 2, A5: 3, D5: 4, E5: 5 });
  });

  it('come sorted from a file that is not', async () => {
    const cells = await readCells(
      '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    );
    expect(cells.map(({ ref }) => ref)).toEqual(['A1', 'A3', 'B3']);
  });

  it('are looked for in the sheet data alone, not in extensions of the same names', async () => {
    const { cells } = await readSheet({
      xml: `<worksheet xmlns:xm="urn:x"><sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData>
        <extLst><ext><row r="1"><c r="B1"><v>2</v></c></row></ext><xm:f>A1</xm:f></extLst></worksheet>`,
    });
    expect(values(cells)).toEqual({ A1: 1 });
  });
});

describe('dates', () => {
  it('are the numbers that are shown as dates', async () => {
    const { cells } = await readSheet({
      rows: [
        [
          { value: 45730, format: 'yyyy"年"m"月"d"日"' },
          { value: 45730, format: '31' },
          { value: 45730.5, format: '57' },
          { value: 0.25, format: '[h]:mm' },
          { value: 45730, format: '0.00' },
          { value: -1, format: 'yyyy-mm-dd' },
        ],
      ],
    });
    expect(cells.map(({ type, value }) => [type, value])).toEqual([
      ['date', '2025-03-14'],
      ['date', '2025-03-14'],
      ['date', '2025-03-14T12:00:00'],
      ['date', '06:00:00'],
      ['number', 45730],
      ['number', -1],
    ]);
    expect(cells.map(({ numberFormat }) => numberFormat)).toContain('yyyy"年"m"月"d"日"');
  });

  it('count from 1904 where the workbook does', async () => {
    const rows = [[{ value: 44268, format: 'yyyy-mm-dd' }]];
    expect((await read({ date1904: true, sheets: [{ name: 'a', rows }] })).sheets[0]?.cells.at(0)?.value).toBe(
      '2025-03-14',
    );
    expect((await read({ sheets: [{ name: 'a', rows }] })).sheets[0]?.cells.at(0)?.value).toBe('2021-03-13');
  });

  it('may be stored as ISO dates', async () => {
    const cells = await readCells(
      '<row r="1"><c r="A1" t="d"><v>2025-03-14T00:00:00</v></c><c r="B1" t="d"><v>soon</v></c></row>',
    );
    expect(cells.map(({ type, value }) => [type, value])).toEqual([
      ['date', '2025-03-14'],
      ['string', 'soon'],
    ]);
  });

  it('keep a percentage a number and give its format', async () => {
    const { cells } = await readSheet({ rows: [[{ value: 0.0302, format: '10' }]] });
    expect(cells[0]).toMatchObject({ type: 'number', value: 0.0302, numberFormat: '0.00%' });
  });
});

describe('formulas', () => {
  it('come with the result that was saved', async () => {
    const { cells } = await readSheet({
      rows: [
        [
          { formula: 'SUM(B1:C1)', cached: 3 },
          { formula: 'A1&"<"', cached: '3<' },
          { formula: 'TRUE()', cached: true },
        ],
      ],
    });
    expect(cells.map(({ type, value, formula }) => [type, value, formula])).toEqual([
      ['number', 3, 'SUM(B1:C1)'],
      ['string', '3<', 'A1&"<"'],
      ['boolean', true, 'TRUE()'],
    ]);
  });

  it('are unknown text where no result was saved, and known where it is empty', async () => {
    const cells = await readCells(
      '<row r="1"><c r="A1"><f>SUM(C4:C7)</f></c><c r="B1"><f>C4</f><v/></c><c r="C1" t="str"><f>D4</f><v></v></c></row>',
    );
    expect(cells).toEqual([
      { ref: 'A1', row: 1, column: 1, type: 'string', value: null, formula: 'SUM(C4:C7)' },
      { ref: 'B1', row: 1, column: 2, type: 'string', value: null, formula: 'C4' },
      { ref: 'C1', row: 1, column: 3, type: 'string', value: '', formula: 'D4' },
    ]);
  });

  it('that were filled to the right are given at each cell as they read there', async () => {
    const cells = await readCells(
      `<row r="8"><c r="C8"><f t="shared" ref="C8:E8" si="0">SUM(C4:C7)</f><v>1</v></c><c r="D8"><f t="shared" si="0"/><v>2</v></c>
        <c r="E8"><f t="shared" si="0"></f><v>3</v></c><c r="F8"><f t="shared" si="7"/><v>4</v></c><c r="G8"><f t="dataTable" r1="B1" r2="B2"/><v>5</v></c></row>`,
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      'SUM(C4:C7)',
      'SUM(D4:D7)',
      'SUM(E4:E7)',
      '#REF!',
      'TABLE(B1,B2)',
    ]);
  });
});

describe('what is hidden or merged', () => {
  it('is marked: rows, columns and sheets', async () => {
    const { sheets } = await read({
      sheets: [
        {
          name: 'a',
          rows: [
            [1, 2],
            [3, 4],
          ],
          hiddenRows: [2],
          hiddenColumns: [2],
        },
        { name: 'b', state: 'hidden', rows: [[5]] },
        { name: 'c', state: 'veryHidden', rows: [[6]] },
      ],
    });
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'visible'],
      ['b', 'hidden'],
      ['c', 'veryHidden'],
    ]);
    const hidden = sheets.flatMap(({ cells }) => cells.filter((cell) => cell.hidden).map(({ value }) => value));
    expect(hidden).toEqual([2, 3, 4, 5, 6]);
    expect(sheets[0]?.hiddenRows).toEqual(new Set([2]));
    expect(sheets[0]?.hiddenColumns).toEqual(new Set([2]));
  });

  it('of a merged range only the top-left cell is content', async () => {
    const { cells, merges } = await readSheet({
      rows: [
        ['标题', '下面', 1],
        ['x', 2, 3],
      ],
      merges: ['A1:B2'],
    });
    expect(values(cells)).toEqual({ A1: '标题', C1: 1, C2: 3 });
    expect(merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });
});

it('reads the same in a browser as on a server', async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [
    `联动创新区第${row}片区工业增加值`,
    row / 7,
    { formula: `B${row + 1}*2`, cached: row },
  ]);
  const bytes = buildXlsx({ sheets: [{ name: '表1', rows }] });
  const [server, browser] = await Promise.all(
    [inflateNode, inflateWeb].map((inflate) => readWorkbook(bytes, { inflate })),
  );
  expect(server).toEqual(browser);
  expect(server?.ok && server.value.sheets[0]?.cells.map(({ value }) => value)).toEqual(
    rows.flatMap(([name, number, formula]) => [name, number, (formula as { cached: number }).cached]),
  );
});
