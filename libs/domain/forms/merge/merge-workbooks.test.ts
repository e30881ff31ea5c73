import { describe, expect, it } from 'vitest';
import { recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { isSynthetic } from '../../synthetic.ts';
import { goodContext, goodRows, type SheetFixture, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { sampleContext, sampleForm, sampleRows } from '../records/record-fixture.ts';
import { fillTemplate } from '../template/fill-template.fixture.ts';
import { templateOf } from '../template/form-template.ts';
import { otherZone, templateCases } from '../template/template-cases.fixture.ts';
import { templateSettings } from '../template/template-settings.ts';
import { checkSources } from './check-sources.ts';
import { findMergeForm, mergedFigures, mergedRecords, mergeForms } from './index.ts';
import { asRead, joined, partsOf, valuesIn } from './merge-case.fixture.ts';
import { mergeWorkbooks } from './merge-workbooks.ts';
import { sourcesSheetName } from './sources-sheet.ts';

const figures = { ...goodContext, references: {} };
const records = { ...sampleContext, references: {} };
const head = goodRows.slice(0, 3);
const [, , , main = [], airport = []] = goodRows;
const partOf = (rows: SheetFixture['rows'] = [], more: SheetFixture = {}) =>
  workbookOf({ ...more, rows: [...head, ...rows] });

const rulesIn = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);
const merge = (...workbooks: readonly Workbook[]) =>
  mergeWorkbooks(mergedFigures, { context: figures, settings: templateSettings, parts: partsOf(...workbooks) });

describe.each(templateCases.map((one) => [one.template.id, one] as const))('joining one workbook of %s', (id, one) => {
  it('gives the same table again, from the same cells, with nothing to be found', async () => {
    const form = findMergeForm(id);
    if (!form) throw new Error(`${id} cannot be joined`);
    const { template, context, filling } = one;
    const whole = await asRead(fillTemplate(templateOf(template, { context, settings: templateSettings }), filling));
    const { findings, lineage, workbook } = await joined(form, context, whole);
    expect(findings.filter(({ level }) => level !== 'warning')).toEqual([]);
    const again = one.form.read(workbook, context);
    expect(again.findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(valuesIn(again.table)).toEqual(valuesIn(one.form.read(whole, context).table));
    expect(lineage.length).toBeGreaterThan(1);
    const { sources, findings: ofSources } = checkSources(workbook) ?? {};
    expect(ofSources).toEqual([]);
    expect(sources?.map(({ sheet, cell, from }) => ({ sheet, cell, from }))).toEqual(lineage);
    for (const { sheet, cell, from } of lineage) {
      const [own, source] = [workbook, whole].map(({ sheets }, at) =>
        sheets
          .find(({ name }) => name === (at === 0 ? sheet : from.sheet))
          ?.cells.find(({ ref }) => ref === (at === 0 ? cell : from.cell)),
      );
      expect(String(own?.value), `${sheet}!${cell}`).toContain(String(source?.value).trim());
    }
  });
});

it('can join the workbooks of every form', () => {
  expect(mergeForms.map(({ form }) => form.id)).toEqual(
    expect.arrayContaining(templateCases.map(({ form }) => form.id)),
  );
});

describe('joining sub-areas', () => {
  it('keeps file and cell of every value, in the answer and on a hidden sheet', async () => {
    const { lineage, findings, workbook } = await joined(mergedFigures, figures, partOf([main]), partOf([airport]));
    expect(findings).toEqual([]);
    const [a, b] = partsOf(workbook, workbook);
    expect(lineage).toHaveLength(26);
    expect(lineage[0]).toMatchObject({ from: { file: 'a.xlsx', sheet: '基础数据表', cell: 'C4', sha256: a?.sha256 } });
    expect(lineage.at(-1)).toMatchObject({
      from: { file: 'b.xlsx', sheet: '基础数据表', cell: 'O4', sha256: b?.sha256 },
    });
    const sources = workbook.sheets.find(({ name }) => name === sourcesSheetName);
    expect(sources?.state).toBe('hidden');
    expect(sources?.lastRow).toBe(27);
  });

  it('misses a sub-area of which no file came, and a cell that nobody filled in', () => {
    const { findings } = merge(partOf([main.with(4, null)]));
    expect(rulesIn(findings)).toEqual(['merge.gap', 'merge.gap']);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '“主城片区”的“研发经费支出”没有一份文件填报',
      '没有一份文件填报“临空片区”',
    ]);
    expect(findings[0]).toMatchObject({ level: 'error', sheet: '基础数据表', field: 'rdExpenditure' });
  });

  it('takes 无 for an answer, and a number for a better one', async () => {
    const none = partOf([main.with(9, '无'), airport]);
    const { findings, workbook } = await joined(mergedFigures, figures, none);
    expect(findings).toEqual([]);
    expect(workbook.sheets[0]?.cells.some(({ value }) => value === '无')).toBe(true);
    expect(merge(none, partOf([main])).findings).toEqual([]);
  });

  it('keeps a row that the registry does not know, with its remark, for the form to judge', async () => {
    const other = [...airport.with(1, '滨江片区'), '新设片区'];
    const { workbook, lineage } = await joined(mergedFigures, figures, partOf([main, airport]), partOf([other]));
    const texts = workbook.sheets[0]?.cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['滨江片区', '新设片区']));
    expect(lineage).toHaveLength(40);
  });

  it('marks what comes from made-up data', async () => {
    const made = workbookOf({ rows: [['模拟数据'], ...head.slice(1), main, airport] });
    expect(isSynthetic((await joined(mergedFigures, figures, made)).workbook)).toBe(true);
    expect(isSynthetic((await joined(mergedFigures, figures, partOf([main, airport]))).workbook)).toBe(false);
  });
});

describe('joining the columns of bureaus', () => {
  const only = (columns: readonly number[]) =>
    [main, airport].map((row) => row.map((value, at) => (at < 2 || columns.includes(at) ? value : null)));

  it('says where two of them differ, and takes the first', async () => {
    const tax = partOf([main, airport]);
    const land = partOf([main.with(3, 12_500), airport]);
    const { findings, workbook } = await joined(mergedFigures, figures, tax, land);
    expect(rulesIn(findings)).toEqual(['merge.overlap']);
    expect(findings[0]?.message.zh).toBe(
      '“主城片区”的“用地面积”有不同的数：a.xlsx“基础数据表”D4为“12000”，b.xlsx“基础数据表”D4为“12500”',
    );
    const cell = workbook.sheets[0]?.cells.find(({ ref }) => ref === findings[0]?.cell);
    expect(cell?.value).toBe(12_000);
  });

  it('prefers what a bureau wrote to what the template had printed', async () => {
    const { table } = mergedFigures.form.read(partOf([main, airport]), figures);
    const accepted = { zone: 'hangzhou', period: '2024', fileSha256: '0'.repeat(64), table };
    const context = { ...figures, references: { 'prior-year': [accepted] } };
    const printed = partOf([main.with(8, 1400.4), airport]);
    const { findings, lineage, workbook } = await joined(mergedFigures, context, printed, partOf([main, airport]));
    expect(findings).toEqual([]);
    const [written] = lineage.filter(({ from }) => from.file === 'b.xlsx');
    expect(lineage.filter(({ from }) => from.file === 'b.xlsx')).toHaveLength(1);
    expect(workbook.sheets[0]?.cells.find(({ ref }) => ref === written?.cell)?.value).toBe(1300);
  });

  it('converts another unit and says so; leaves a column without a known one out', async () => {
    const tons = workbookOf({
      rows: [...head.slice(0, 2), (head[2] ?? []).with(2, '税收收入(亿元)'), main.with(2, 40), airport.with(2, 21.25)],
    });
    const { findings, workbook } = await joined(mergedFigures, figures, tons, partOf(only([3])));
    expect(findings).toMatchObject([{ rule: 'merge.unit-conflict', level: 'info', seen: '亿元', expected: '万元' }]);
    expect(workbook.sheets[0]?.cells.filter(({ value }) => value === 400_000 || value === 212_500)).toHaveLength(2);
    const odd = workbookOf({ rows: [...head.slice(0, 2), (head[2] ?? []).with(2, '税收收入(万块)'), main, airport] });
    expect(rulesIn(merge(odd).findings)).toEqual(['merge.unit-unknown']);
  });

  it('keeps the department of each bureau for its own columns', async () => {
    const beside = (name: string, columns: readonly number[]) =>
      workbookOf({ rows: [...head, ...only(columns), [], [`数据来源部门：${name}`]] });
    const { workbook, findings } = await joined(
      mergedFigures,
      figures,
      beside('市税务局', [2, 3]),
      beside('市统计局', [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]),
    );
    expect(findings).toEqual([]);
    const { table } = mergedFigures.form.read(workbook, figures);
    expect(table).toMatchObject({
      sources: { taxRevenue: { department: '市税务局' }, fdi: { department: '市统计局' } },
    });
  });

  it('says that a note on one column alone is left out: it would be read as one on every column', async () => {
    const noted = (...words: readonly string[]) =>
      workbookOf({ rows: [...head, main, airport, [], [null, '数据性质', ...words]] });
    const [one, ...rest] = merge(workbookOf({ cells: { C3: '税收收入(快报)(万元)' } })).findings;
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ rule: 'merge.note-left-out', level: 'warning', field: 'taxRevenue', cell: null });
    expect(one?.message.zh).toBe('“数据性质”只有“税收收入”一栏注明（a.xlsx“基础数据表”C3为“快报”），未写入汇总表');
    expect(merge(noted('快报', '年报')).findings).toEqual([]);
  });

  it('finds that two of them count differently', () => {
    const scoped = (words: string) => workbookOf({ rows: [...head, main, airport, [], [`能耗口径：${words}`]] });
    expect(rulesIn(merge(scoped('等价值'), scoped('当量值')).findings)).toEqual(['merge.overlap']);
    expect(merge(scoped('等价值'), scoped('等价值')).findings).toEqual([]);
  });
});

describe('what is not joined', () => {
  it('is a file of another zone, period or form, but a bureau’s name is no zone', () => {
    const said = (unit: string, period = '2025年度') =>
      workbookOf({ rows: [['附件4'], [`填报单位：${unit}      报告期：${period}`], ...head.slice(2), main, airport] });
    expect(rulesIn(merge(said('市税务局')).findings)).toEqual([]);
    expect(rulesIn(merge(said('杭州联动创新区'), said('宁波市税务局')).findings)).toEqual(['merge.foreign-file']);
    expect(rulesIn(merge(said('杭州联动创新区'), said('义乌联动创新区')).findings)).toEqual(['merge.foreign-file']);
    expect(rulesIn(merge(said('杭州联动创新区'), said('杭州联动创新区', '2024年度')).findings)).toEqual([
      'merge.foreign-file',
    ]);
    const [first] = merge(partOf([main, airport]), workbookOf({ rows: [['联系人', '电话']] })).findings;
    expect(first).toMatchObject({ rule: 'merge.foreign-file', sheet: null, seen: 'b.xlsx' });
  });

  it('is the template of another zone', async () => {
    const [one] = templateCases;
    if (!one) throw new Error('no cases');
    const zone = { ...otherZone, subAreas: one.context.zone.subAreas };
    const foreign = templateOf(one.template, { context: { ...one.context, zone }, settings: templateSettings });
    const { findings } = await joined(mergedFigures, figures, partOf([main, airport]), await asRead(foreign));
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '“b.xlsx”：这是为“宁波联动创新区”生成的模板，而本次报送的是“杭州联动创新区”',
    ]);
  });

  it('is said of hidden rows and of cells that are no value', () => {
    const { findings } = merge(partOf([main.with(2, '约四十万'), airport], { hiddenRows: [5] }));
    expect(rulesIn(findings)).toEqual(['merge.left-out', 'merge.left-out', 'merge.gap']);
    expect(findings[0]?.message.zh).toMatch(/^a\.xlsx“基础数据表”/u);
  });

  it('leaves a workbook nevertheless', async () => {
    const { workbook, findings } = await joined(
      mergedFigures,
      { ...figures, zone: { ...figures.zone, subAreas: [] } },
      workbookOf({ rows: [] }),
    );
    expect(workbook.sheets[0]?.name).toBe('基础数据表');
    expect(rulesIn(findings)).toEqual(['merge.foreign-file']);
  });
});

describe('joining tables of records', () => {
  const form = mergedRecords(sampleForm);
  const [first = {}, second = {}, third = {}] = sampleRows.tasks;
  const part = (
    tasks: readonly object[],
    statements: Readonly<Record<string, string>> = {},
    meetings: readonly object[] = [],
  ) => recordWorkbook(sampleForm, { tasks: tasks as never, meetings: meetings as never }, { ...records, statements });

  it('joins rows by their key, and statements one after the other', async () => {
    const a = part([first, second], { noMeeting: '机构改革' });
    const b = part([third], { noMeeting: '负责人调整' });
    const { findings, workbook, lineage } = await joined(form, records, a, b);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const { table } = form.form.read(workbook, records);
    expect(table).toMatchObject({ statements: { noMeeting: { value: '机构改革；负责人调整' } } });
    expect(lineage.filter(({ sheet }) => sheet === '例会情况').map(({ from }) => from.file)).toEqual([
      'a.xlsx',
      'b.xlsx',
    ]);
  });

  it('keeps one row that stands in two files once, without a key, too', async () => {
    const meetings = sampleRows.meetings;
    const whole = part(sampleRows.tasks, {}, meetings);
    const { workbook, findings } = await joined(form, records, whole, whole);
    expect(findings).toEqual([]);
    expect(valuesIn(form.form.read(workbook, records).table)).toEqual(valuesIn(form.form.read(whole, records).table));
  });

  it('warns of a sub-area of which nothing came', () => {
    const bare = mergedRecords({ ...sampleForm, sheets: [{ ...sampleForm.sheets[0], prefill: () => [] }] });
    const { findings } = mergeWorkbooks(bare, {
      context: records,
      settings: templateSettings,
      parts: partsOf(recordWorkbook(sampleForm, { tasks: [first] as never }, records)),
    });
    expect(findings).toMatchObject([{ rule: 'merge.sub-area-absent', level: 'warning', expected: '临空片区' }]);
  });

  it('quotes nothing personal', () => {
    const other = { ...first, phone: '13900000000' };
    const { findings } = mergeWorkbooks(form, {
      context: records,
      settings: templateSettings,
      parts: partsOf(part([first, second, third]), part([other])),
    });
    expect(rulesIn(findings)).toEqual(['merge.overlap']);
    expect(JSON.stringify(findings)).not.toMatch(/13900000000|0571-87050000/u);
  });
});
