import { beforeAll, describe, expect, it } from 'vitest';
import { goodContext } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../../libs/domain/forms/indicator-data.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import type { Cell, Workbook } from '../../../libs/workbook/workbook.ts';
import { listSheetName } from '../../../libs/workbook/write/choice-lists.ts';
import { statisticalPage } from '../../../libs/workbook/write/statistical-page.ts';
import { readTag, tagSheetName } from '../../../libs/workbook/write/template-tag.ts';
import { writeWorkbook } from '../../../libs/workbook/write/write-workbook.ts';
import { demanded, pythonPath, savedByLibreOffice, officePath as soffice } from '../../support/system-tools.ts';
import { departments, filedFigures, samplePage } from './sample-page.ts';
import { type SeenByOpenpyxl, type SeenSheet, seenByOpenpyxl } from './seen-by-openpyxl.ts';

const tag = { form: 'indicator-data', version: '1', zone: 'hangzhou', period: '2025', prefilled: '=00ff', subArea: '' };

const written = (state: 'blank' | 'filled') =>
  writeWorkbook({ title: '联动创新区填报模板', sheets: [statisticalPage(samplePage(state)).sheet], tag });

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, { inflate: inflateNode });
  if (!result.ok) throw new Error(`${result.error.message.en} ${result.error.detail}`);
  return result.value;
}

/** Cells by reference, formulas left out: what they come to is known only once a program computed them. */
const values = (cells: Iterable<Cell> = []) =>
  Object.fromEntries([...cells].filter(({ formula }) => formula === undefined).map(({ ref, value }) => [ref, value]));

const hasOpenpyxl = pythonPath !== undefined;

it.runIf(demanded)('has LibreOffice and openpyxl to look with: npm run setup:system installs them', () => {
  expect([soffice !== undefined, hasOpenpyxl]).toEqual([true, true]);
});

const missing = (name: string) => ` (skipped: ${name} is not installed)`;

describe.skipIf(!hasOpenpyxl)(`a template in openpyxl${hasOpenpyxl ? '' : missing('openpyxl')}`, () => {
  const { header, body, at } = statisticalPage(samplePage('blank'));
  let seen: SeenByOpenpyxl;
  let page: SeenSheet;

  beforeAll(async () => {
    seen = await seenByOpenpyxl(await written('blank'));
    page = seen.sheets[0]!;
  }, 60_000);

  it('has its sheets, title and names', () => {
    expect(seen.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['基础数据表 (2025)', 'visible'],
      [listSheetName, 'hidden'],
      [tagSheetName, 'veryHidden'],
    ]);
    expect(seen.title).toBe('联动创新区填报模板');
    expect(seen.names).toEqual({ lianchuang_list_1: `${listSheetName}!$A$1:$A$${departments.length}` });
  });

  it('is protected without a password; only what is to be filled in can be edited', () => {
    expect(seen.sheets.map((sheet) => sheet.protected)).toEqual([true, true, true]);
    expect(page.password).toBeNull();
    const inputs = [1, 2].flatMap((row) =>
      Array.from({ length: 17 }, (_, index) => at(row, index + 1)).filter((_, index) => ![0, 1, 3].includes(index)),
    );
    const below = (ref: string) => Number(ref.replace(/\D/g, '')) > body.bottom;
    expect(page.unlocked.filter((ref) => !below(ref)).toSorted()).toEqual(inputs.toSorted());
    expect(page.unlocked.filter(below).length).toBeGreaterThan(0);
  });

  it('checks each column on its own cells: numbers, a short list, a long one', () => {
    const last = (column: number) => `${at(1, column)}:${at(2, column)}`;
    expect(page.checks).toHaveLength(14);
    expect(page.checks[0]).toEqual({
      range: last(3),
      type: 'custom',
      formula: `AND(ISNUMBER(${at(1, 3)}),ROUND(${at(1, 3)},2)=${at(1, 3)},${at(1, 3)}>=0)`,
      prompt: '请填报税收收入，保留两位小数；没有数据的留空。',
      error: '请填写不小于 0、小数不超过两位的数字。',
      style: 'warning',
    });
    expect(page.checks.slice(-2).map(({ range, type, formula }) => [range, type, formula])).toEqual([
      [last(16), 'list', '"快报,年报,核定"'],
      [last(17), 'list', 'lianchuang_list_1'],
    ]);
  });

  it('explains its columns in notes', () => {
    expect(Object.keys(page.notes)).toHaveLength(13);
    expect(page.notes[`C${header.top}`]).toBe('税收收入：按本表计量单位填报，保留两位小数。');
  });

  it('has a whole grid and the fonts of a form', () => {
    const rowsOfTable = (ref: string) => {
      const row = Number(ref.replace(/\D/g, ''));
      return row >= header.top && row <= body.bottom;
    };
    expect(page.borderless.filter(rowsOfTable)).toEqual([]);
    expect(page.fonts['A3']).toEqual(['黑体', 20]);
    expect(page.fonts[at(1, 2)]).toEqual(['宋体', 10.5]);
    expect(page.formats[at(1, 3)]).toBe('#,##0.00_ ');
  });

  it('prints on A4, as wide as the page, with header and page numbers', () => {
    expect(page.paper).toEqual([9, 'landscape', 1, 0, true]);
    expect(page.repeated).toBe(`$${header.top}:$${header.bottom}`);
    expect(page.footer).toBe('第 &P 页，共 &N 页');
    expect(page.freeze).toBe(`C${body.top}`);
  });
});

describe.skipIf(!soffice)(`a template saved by LibreOffice${soffice ? '' : missing('LibreOffice')}`, () => {
  let original: Workbook;
  let saved: Workbook;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const template = await written('filled');
    bytes = await savedByLibreOffice(template, 'xlsx');
    original = await read(template);
    saved = await read(bytes);
  }, 60_000);

  it('still says what it is', () => {
    expect(readTag(original)).toEqual(tag);
    expect(readTag(saved)).toEqual(tag);
    const { state } = saved.sheets.find(({ name }) => name === tagSheetName)!;
    expect(state).not.toBe('visible');
  });

  it('has every value and merged range where they were', () => {
    expect(saved.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
    for (const [index, sheet] of original.sheets.entries()) {
      expect(values(saved.sheets[index]?.cells)).toEqual(values(sheet.cells));
      expect(new Set(saved.sheets[index]?.merges)).toEqual(new Set(sheet.merges));
    }
  });

  it('has its sums computed', () => {
    const { at } = statisticalPage(samplePage('filled'));
    const sums = filedFigures[0]!.map((value, index) => Number((value + filedFigures[1]![index]!).toFixed(2)));
    const cells = new Map(saved.sheets[0]!.cells.map(({ ref, value }) => [ref, value]));
    expect(sums.map((_, index) => cells.get(at(3, index + 3)))).toEqual(sums);
  });

  it.skipIf(!hasOpenpyxl)('keeps checks, locks, notes and repeated rows', async () => {
    const [before, after] = [await seenByOpenpyxl(await written('filled')), await seenByOpenpyxl(bytes)];
    const page = after.sheets[0]!;
    expect(page.checks.map(({ range }) => range).toSorted()).toEqual(
      before.sheets[0]!.checks.map(({ range }) => range).toSorted(),
    );
    expect(page.checks.find(({ range }) => range.startsWith('Q'))?.formula).toBe('lianchuang_list_1');
    expect(page.protected).toBe(true);
    expect(page.notes).toEqual(before.sheets[0]!.notes);
    expect(page.repeated).toBe(before.sheets[0]!.repeated);
  });

  it('is read as the form that it is, with nothing to complain about', () => {
    const { table, findings } = indicatorData.read(saved, goodContext);
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(table?.rows.map(({ subArea }) => subArea)).toEqual(['主城片区', '临空片区']);
    expect(table?.rows[0]?.figures.taxRevenue.value).toBe('400000');
  });
});
