import { describe, expect, it } from 'vitest';
import { buildXlsx, relationshipsXml, type XlsxInput } from '../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from './inflate-node.ts';
import type { ReadLimits } from './limits.ts';
import type { WorkbookProblem } from './problem.ts';
import { readWorkbook } from './read-workbook.ts';

/** The problem of a file that must have one. */
async function refuse(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<WorkbookProblem> {
  const result = await readWorkbook(bytes, { inflate: inflateNode, limits });
  if (result.ok) throw new Error('the file was read');
  return result.error;
}

const good: XlsxInput = {
  sheets: [
    {
      name: '表1',
      rows: [
        ['税收收入', 1],
        ['a', 2],
      ],
    },
  ],
};

const withSheet = (xml: string, rest: Partial<XlsxInput> = {}) =>
  buildXlsx({ sheets: [{ name: '表1', xml }], ...rest });

const withData = (sheetData: string, rest?: Partial<XlsxInput>) =>
  withSheet(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`, rest);

describe('a sheet that lies about its cells is refused, with its name', () => {
  const cellProblem = async (sheetData: string) => {
    const problem = await refuse(withData(sheetData));
    expect(problem).toMatchObject({ code: 'workbook.corrupt', sheet: '表1' });
    expect(problem.message.zh).toContain('表1');
    return problem;
  };

  it.each([
    '<row r="1048577"/>',
    '<row r="4000000000"/>',
    '<row r="1.5"/>',
    '<row r="0"/>',
    '<row r="x"/>',
    '<row r="1048576"/><row/>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="ZZZZZZZ1"/></row>',
    '<row r="1"><c r="B2"><v>1</v></c></row>',
    '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>',
  ])('%s stands nowhere', async (sheetData) => {
    expect((await cellProblem(sheetData)).detail).toMatch(/row|cell/);
  });

  it.each([
    ['<c r="B4" t="s"><v>99</v></c>', 'shared string 99'],
    ['<c r="B4" t="s"><v>-1</v></c>', 'shared string -1'],
    ['<c r="B4" t="s"><v>length</v></c>', 'shared string length'],
    ['<c r="B4"><v>abc</v></c>', 'number abc'],
    ['<c r="B4"><v>0x1F</v></c>', 'number 0x1F'],
    ['<c r="B4"><v>1e999</v></c>', 'number 1e999'],
    ['<c r="B4" t="q"><v>1</v></c>', 'type q'],
    ['<c r="B4"><v>1</v></c><c r="B4"><v>2</v></c>', 'twice'],
  ])('%s is named', async (cell, detail) => {
    const problem = await cellProblem(`<row r="4">${cell}</row>`);
    expect(problem.cell).toBe('B4');
    expect(problem.message.zh).toContain('B4');
    expect(problem.detail).toContain(detail);
  });

  it.each([
    '<cols><col min="0" max="1" hidden="1"/></cols>',
    '<cols><col min="1" max="16385" hidden="1"/></cols>',
    `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(2)}</cols>`,
    '<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>',
    '<mergeCells><mergeCell/></mergeCells>',
  ])('%s', async (xml) => {
    expect(await refuse(withSheet(`<worksheet>${xml}</worksheet>`))).toMatchObject({
      code: 'workbook.corrupt',
      sheet: '表1',
    });
  });

  it('a sheet without a part, or with one outside the file', async () => {
    const rels = (xml: string) => buildXlsx({ ...good, parts: { 'xl/_rels/workbook.xml.rels': xml } });
    expect((await refuse(rels('<Relationships/>'))).sheet).toBe('表1');
    const outside =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1/" TargetMode="External"/></Relationships>';
    expect((await refuse(rels(outside))).sheet).toBe('表1');
    expect((await refuse(rels(relationshipsXml([['rId1', 'worksheet', '../../../etc/passwd']])))).detail).toContain(
      'missing',
    );
  });
});

describe('a limit is kept, and said', () => {
  it.each([
    [{ bytes: 100 }, 'workbook.too-large'],
    [{ sheets: 0 }, 'workbook.too-many-sheets'],
    [{ cells: 3 }, 'workbook.too-many-cells'],
    [{ characters: 4 }, 'workbook.too-many-characters'],
    [{ elements: 20 }, 'workbook.too-many-elements'],
  ] satisfies [Partial<ReadLimits>, string][])('%j', async (limits, code) => {
    expect((await refuse(buildXlsx(good), limits)).code).toBe(code);
  });

  it('on the text of one cell, which is named, and on its formula', async () => {
    const long = 'a'.repeat(32_768);
    const text = await refuse(buildXlsx({ sheets: [{ name: '表1', rows: [[], ['x', long]] }] }));
    expect(text).toMatchObject({ code: 'workbook.text-too-long', sheet: '表1', cell: 'B2' });
    expect(text.message.zh).toContain('32767');
    const formula = await refuse(buildXlsx({ sheets: [{ name: '表1', rows: [[{ formula: long, cached: 1 }]] }] }));
    expect(formula.code).toBe('workbook.text-too-long');
  });

  it('on what one text costs that many cells share', async () => {
    const cells = Array.from({ length: 2000 }, () => '<c t="s"><v>0</v></c>').join('');
    const shared = { parts: { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(32_000)}</t></si></sst>` } };
    expect((await refuse(withData(`<row r="1">${cells}</row>`, shared))).code).toBe('workbook.too-many-characters');
  });

  it('on merged ranges', async () => {
    const merges = Array.from({ length: 10_001 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join(
      '',
    );
    expect((await refuse(withSheet(`<worksheet><mergeCells>${merges}</mergeCells></worksheet>`))).code).toBe(
      'workbook.too-many-merges',
    );
  });

  it('and a merged range over the whole sheet costs nothing', async () => {
    const file = buildXlsx({ sheets: [{ name: '表1', rows: [[1], [2]], merges: ['A1:XFD1048576'] }] });
    expect(await readWorkbook(file, { inflate: inflateNode })).toMatchObject({
      ok: true,
      value: { sheets: [{ lastRow: 1 }] },
    });
  });
});
