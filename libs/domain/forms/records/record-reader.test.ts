import { describe, expect, test } from 'vitest';
import { recordBytes, recordSheets, recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';
import { inflateNode } from '../../../workbook/inflate-node.ts';
import { readWorkbook } from '../../../workbook/read-workbook.ts';
import { type FixtureValue, type SheetFixture, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { sampleContext, sampleForm, sampleRows } from './record-fixture.ts';
import { recordForm } from './record-reader.ts';
import { recordValues } from './record-values.ts';

const form = recordForm(sampleForm);
const [tasks = {}, meetings = {}] = recordSheets(sampleForm, sampleRows, sampleContext);
const rows = tasks.rows ?? [];
const good = form.read(workbookOf(tasks, meetings), sampleContext).table;

const read = (change: SheetFixture, ...more: readonly SheetFixture[]) =>
  form.read(workbookOf({ ...tasks, ...change }, ...(more.length > 0 ? more : [meetings])), sampleContext);

const rulesOf = (findings: ReturnType<typeof read>['findings']) =>
  findings.map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

const values = (table: typeof good) => table && recordValues(table);

describe('a good workbook', () => {
  test('gives the table with the place of every value, and no finding', () => {
    const { table, findings } = form.read(recordWorkbook(sampleForm, sampleRows, sampleContext), sampleContext);
    expect(findings).toEqual([]);
    expect(table?.version).toBe(1);
    expect(table?.sheets['tasks']?.[0]).toMatchObject({
      row: 4,
      cells: {
        subArea: { sheet: '任务表', cell: 'B4', value: '主城片区' },
        units: { sheet: '任务表', cell: 'D4', value: ['市商务局', '市发改委'] },
        amount: { cell: 'G4', value: '12.5' },
        due: { cell: 'I4', value: '2025-12-31' },
        basis: { cell: 'M4', value: ['国发〔2023〕9号'] },
      },
    });
    expect(table?.sheets['tasks']?.[1]?.cells['progress']).toEqual({ sheet: '任务表', cell: 'F5', value: null });
  });

  test('is the same through the bytes of an .xlsx', async () => {
    const read = await readWorkbook(recordBytes(sampleForm, sampleRows, sampleContext), { inflate: inflateNode });
    expect(read.ok && form.read(read.value, sampleContext).table).toEqual(good);
  });

  test('shows what a cell showed where its value is not simply that', () => {
    const { table } = read({ cells: { K4: '√', L4: '浙政办发[2025]第03号' } });
    expect(table?.sheets['tasks']?.[0]?.cells['copied']).toEqual({
      sheet: '任务表',
      cell: 'K4',
      value: '是',
      seen: '√',
    });
    expect(table?.sheets['tasks']?.[0]?.cells['document']?.seen).toBe('浙政办发[2025]第03号');
  });
});

describe('habits', () => {
  test('sub-areas are merged over their rows, or written once', () => {
    const merged = read({ cells: { B5: null }, merges: ['B4:B5'] });
    expect(rulesOf(merged.findings)).toEqual([]);
    expect(values(merged.table)).toEqual(values(good));
    expect(merged.table?.sheets['tasks']?.[1]?.cells['subArea']?.cell).toBe('B4');
    expect(values(read({ cells: { B5: null } }).table)).toEqual(values(good));
  });

  test('a text merged downwards is said of every row, and other blanks are not filled', () => {
    const merged = read({ cells: { I5: null, I6: null }, merges: ['I4:I6'] });
    expect(merged.table?.sheets['tasks']?.map(({ cells }) => cells['due']?.value)).toEqual(Array(3).fill('2025-12-31'));
    const bare = read({ cells: { I5: null } });
    expect(bare.table?.sheets['tasks']?.[1]?.cells['due']?.value).toBeNull();
  });

  test('a text merged sideways belongs to the first of its columns', () => {
    const { table } = read({ cells: { F5: null }, merges: ['E5:F5'] });
    expect(table?.sheets['tasks']?.[1]?.cells['status']?.value).toBe('未启动');
    expect(table?.sheets['tasks']?.[1]?.cells['progress']?.value).toBeNull();
  });

  test('totals, numbers of columns, blank and merely numbered rows, and the header printed again are no rows', () => {
    const numbering: FixtureValue[] = ['甲', ...Array.from({ length: 16 }, (_, index) => index + 1)];
    const lines = [
      ...rows.slice(0, 3),
      numbering,
      ...rows.slice(3, 5),
      [],
      rows[2] ?? [],
      ...rows.slice(5, 6),
      [4],
      [5, null, ' '],
      [null, '合计', null, null, null, null, 12.5],
      ['注：1.本表按季度填报。'],
      ['填表人', '张三', '审核人', '李四', '联系电话', '0571-87050000'],
    ];
    const { table, findings } = read({ rows: lines });
    expect(rulesOf(findings)).toEqual([]);
    expect(values(table)).toEqual(values(good));
  });

  test('a row of data may begin like a signature', () => {
    const { table } = read({ cells: { A6: null, B6: null, C6: '统计人才库建设' }, merges: ['B5:B6'] });
    expect(table?.sheets['tasks']?.[2]?.cells['task']?.value).toBe('统计人才库建设');
  });

  test('a zone’s own old file has the columns of the annex only', () => {
    const { table, findings } = read({ rows: rows.map((row) => row.slice(0, 15)) });
    expect(rulesOf(findings)).toEqual(['column.left-out ']);
    expect(table?.sheets['tasks']?.[0]?.cells['phone']).toBeUndefined();
  });

  test('one sheet a sub-area is one table, and every cell keeps its sheet', () => {
    const of = (name: string, from: number, to: number): SheetFixture => ({
      ...tasks,
      name,
      rows: [...rows.slice(0, 3), ...rows.slice(from, to), ...rows.slice(6)],
    });
    const { table, findings } = form.read(workbookOf(of('主城', 3, 5), meetings, of('临空', 5, 6)), sampleContext);
    expect(rulesOf(findings)).toEqual(['sheet.joined ']);
    expect(values(table)).toEqual(values(good));
    expect(table?.sheets['tasks']?.[2]?.cells['task']).toMatchObject({ sheet: '临空', cell: 'C4' });
  });

  test('last quarter’s sheet is passed over, also when only its tab says so', () => {
    const old = { ...tasks, name: '第二季度', cells: { A2: '填报单位：杭州联动创新区' } };
    const { table, findings } = form.read(workbookOf(old, tasks, meetings), sampleContext);
    expect(rulesOf(findings)).toEqual(['sheet.passed-over ']);
    expect(table).toEqual(good);
  });

  test('the fourth quarter of a form that is filed twice a year is the second half', () => {
    const twice = recordForm({ ...sampleForm, frequency: 'half-year' });
    const filing = { ...sampleContext, period: '2025Q4' };
    const half = { A2: '填报单位：杭州联动创新区  报告期：2025年下半年' };
    const { findings } = twice.read(workbookOf({ ...tasks, cells: half }, { ...meetings, cells: half }), filing);
    expect(rulesOf(findings)).toEqual([]);
  });
});

describe('a workbook of another form', () => {
  test('is not this one because both have 序号 and 片区名称', () => {
    const other: SheetFixture = {
      name: '机构',
      rows: [
        ['序号', '片区名称', '机构名称'],
        [1, '主城片区', '主城办'],
      ],
    };
    const { findings } = form.read(workbookOf(other), sampleContext);
    expect(rulesOf(findings)).toEqual(['sheet.not-found ']);
    expect(findings[0]).toMatchObject({ seen: '“机构”', message: { zh: '没有找到“任务表”、“例会情况”的表头' } });
  });
});

describe('the rows below the header', () => {
  test('go on after a long name that stands alone, which then lacks the rest', () => {
    const long = '杭州联动创新区工作领导小组2025年第三季度工作例会暨现场推进会';
    const lines = meetings.rows?.toSpliced(3, 0, [long]) ?? [];
    const { findings } = form.read(workbookOf(tasks, { ...meetings, rows: lines }), sampleContext);
    expect(rulesOf(findings)).toEqual(['value.required B4']);
  });

  test('end at a sentence at the left edge', () => {
    const lines = meetings.rows?.toSpliced(4, 0, ['本表所列例会均有纪要，纪要另附。']) ?? [];
    const { findings } = form.read(workbookOf(tasks, { ...meetings, rows: lines }), sampleContext);
    expect(rulesOf(findings)).toEqual([]);
  });

  test('are the office’s own where it files, whoever 填报单位 is', () => {
    const office = recordForm({ ...sampleForm, filedBy: 'office' });
    const unit = { cells: { A2: '填报单位：省自贸办  报告期：2025年第三季度' } };
    const { findings } = office.read(workbookOf({ ...tasks, ...unit }, { ...meetings, ...unit }), sampleContext);
    expect(rulesOf(findings)).toEqual([]);
  });
});

describe('statements', () => {
  const empty = (text?: string) =>
    form.read(
      recordWorkbook(
        sampleForm,
        { ...sampleRows, meetings: [] },
        {
          ...sampleContext,
          ...(text === undefined ? {} : { statements: { noMeeting: text } }),
        },
      ),
      sampleContext,
    );

  test('excuse a table without rows', () => {
    const { table, findings } = empty('本季度机构改革（一），例会推迟至10月；已报备。');
    expect(rulesOf(findings)).toEqual([]);
    expect(table?.statements['noMeeting']).toMatchObject({
      sheet: '例会情况',
      value: '本季度机构改革（一），例会推迟至10月；已报备。',
    });
    expect(rulesOf(empty('无').findings)).toEqual(['row.none ']);
    expect(rulesOf(empty().findings)).toEqual(['row.none ']);
  });

  test('may stand in the cell beside their label, and on another sheet', () => {
    const beside = [...rows.slice(0, 6), ['未召开例会原因：', '机构改革'], ...rows.slice(6)];
    const { table, findings } = read({ rows: beside }, { name: '说明', rows: [['无']] });
    expect(rulesOf(findings)).toEqual([]);
    expect(table?.statements['noMeeting']).toEqual({ sheet: '任务表', cell: 'B7', value: '机构改革' });
  });
});

describe('findings', () => {
  test('come all in one pass, in reading order', () => {
    const { table, findings } = read({ cells: { B5: '钱塘', E4: '完', G4: '十二', I4: '年底', F6: null } });
    expect(table).toBeUndefined();
    expect(rulesOf(findings)).toEqual([
      'row.dropped ',
      'value.not-an-option E4',
      'value.not-a-number G4',
      'value.not-a-date I4',
      'value.unknown-sub-area B5',
      'value.required F6',
    ]);
  });

  test('name row, label and clause, and quote nothing personal', () => {
    const { findings } = read({ cells: { I4: '年底', P4: '12345' } });
    const [date, phone] = findings;
    expect(date).toMatchObject({
      sheet: '任务表',
      cell: 'I4',
      field: 'due',
      seen: '年底',
      expected: '日期，具体到日，如 2025-03-14（依据：附件2）',
      message: { zh: '第 4 行“完成时限”不是可以读取的日期：“年底”' },
    });
    expect(JSON.stringify(phone)).not.toContain('12345');
  });

  test('of a merged or filled cell come once, at its own row', () => {
    const { findings } = read({ cells: { B4: '钱塘片区', B5: null } });
    expect(findings.filter(({ rule }) => rule === 'value.unknown-sub-area')).toMatchObject([
      { cell: 'B4', message: { zh: '第 4 行“片区名称”不是登记的片区：“钱塘片区”' } },
    ]);
  });

  test('say which rows need a column that is not there', () => {
    const { findings } = read({ rows: rows.map((row) => row.toSpliced(5, 1)) });
    expect(findings.find(({ rule }) => rule === 'value.required')?.message.zh).toBe(
      '第 4、6 行需要填写“季度推进情况”，而表中没有这些列',
    );
  });

  test('a changed cell of the template names what it was', () => {
    const { findings } = read({ cells: { D5: '市商务局、市科技局' } });
    expect(findings).toMatchObject([{ rule: 'value.locked-changed', cell: 'D5', expected: '市商务局（依据：附件2）' }]);
  });
});
