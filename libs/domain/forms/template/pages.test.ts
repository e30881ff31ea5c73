import { describe, expect, it } from 'vitest';
import { formatCellRange } from '../../../workbook/cell-reference.ts';
import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import { indicatorFields, type TableRow } from '../../indicator-table.ts';
import type { RecordForm } from '../records/record-form.ts';
import { tableOf } from './fill-template.fixture.ts';
import { fittedWidths } from './fitted-widths.ts';
import { type TemplateRequest, templateFileName, templateOf } from './form-template.ts';
import { indicatorDataTemplate } from './indicator-data-template.ts';
import { periodWords } from './period-words.ts';
import { recordContent } from './record-content.ts';
import { recordTemplate } from './record-template.ts';
import { templateSettings } from './template-settings.ts';

const zone = { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '临空片区' }] };
const text = (zh: string) => ({ zh, en: zh });

const form: RecordForm = {
  id: 'projects',
  title: text('联动创新区重点项目'),
  frequency: 'quarter',
  window: { kind: 'always-open' },
  version: 1,
  sheets: [
    {
      id: 'projects',
      name: '项目',
      title: '重点项目表',
      blankRows: 2,
      prefill: () => [
        { subArea: '主城片区', name: '甲', stage: '签约', invested: '12.5', since: '2025-03-01', code: '007' },
        { subArea: null, name: '乙', stage: null, invested: null, since: null, code: null },
        { subArea: '临空片区', name: '丙', stage: null, invested: null, since: null, code: null },
      ],
      columns: [
        { field: 'seq', label: '序号', type: { kind: 'sequence' }, definition: text('顺序号'), clause: '附件' },
        {
          field: 'subArea',
          label: '片区名称',
          type: { kind: 'sub-area', whole: '全区' },
          fillDown: true,
          required: true,
          definition: text('片区'),
          clause: '附件',
        },
        {
          field: 'name',
          label: '名称',
          type: { kind: 'text', max: 50 },
          locked: true,
          definition: text('全称'),
          clause: '一',
        },
        {
          field: 'stage',
          label: '阶段',
          type: { kind: 'choice', options: [{ value: '签约' }, { value: '开工' }] },
          required: () => true,
          definition: text('阶段'),
          clause: '一',
        },
        {
          field: 'invested',
          label: '总投资',
          type: { kind: 'number', unit: '亿元', min: '0' },
          definition: text('总投资'),
          clause: '一',
        },
        { field: 'since', label: '日期', type: { kind: 'date' }, definition: text('开工日期'), clause: '一' },
        {
          field: 'code',
          label: '代码',
          type: { kind: 'code', pattern: /^\d+$/, shape: '数字' },
          definition: text('代码'),
          clause: '一',
        },
      ],
    },
  ],
  statements: [{ id: 'none', label: '无项目原因', sheet: 'projects', definition: text('说明原因') }],
  rules: [],
};

const request: TemplateRequest = { context: { zone, period: '2025Q3', references: {} }, settings: templateSettings };
const pageOf = (more: Partial<TemplateRequest> = {}): SheetPlan =>
  templateOf(recordTemplate(form), { ...request, ...more }).sheets[0]!;
const bodyOf = (sheet: SheetPlan) => {
  const { first, last } = tableOf(sheet);
  return sheet.rows.slice(first, last + 1).map(({ cells }) => cells);
};
const kindsOf = (cells: readonly (CellPlan | null)[] | undefined) => cells?.map((cell) => cell?.kind);
const contentsOf = (cells: readonly (CellPlan | null)[] | undefined) =>
  cells?.map((cell) => Object.values(cell?.content ?? {})[0]);

describe('the page of a record form', () => {
  it('prints what is known in advance, locks what is not to be changed, and leaves rows for more', () => {
    const body = bodyOf(pageOf());
    expect(body).toHaveLength(5);
    expect(contentsOf(body[0])).toEqual(['1', '主城片区', '甲', '签约', '12.5', '2025-03-01', '007']);
    expect(kindsOf(body[0])).toEqual(['fixed', 'input', 'fixed', 'input', 'input', 'input', 'input']);
    expect(contentsOf(body[4])).toEqual(['5', ...new Array<undefined>(6).fill(undefined)]);
    expect(kindsOf(body[4])).toEqual(['fixed', ...new Array<string>(6).fill('input')]);
    expect(pageOf().protected).toBe(true);
  });

  it('explains each column at its header, with unit, clause and duty', () => {
    const { rows } = pageOf();
    const header = rows[tableOf(pageOf()).first - 1]?.cells.map((cell) => [contentsOf([cell])?.[0], cell?.note]);
    expect(header).toEqual([
      ['序号', '顺序号（附件）'],
      ['片区名称', '片区（附件；必填）'],
      ['名称', '全称（一；预填，不要改动）'],
      ['阶段', '阶段（一；按情况必填）'],
      ['总投资（亿元）', '总投资（一）'],
      ['日期', '开工日期（一）'],
      ['代码', '代码（一）'],
    ]);
  });

  it('offers options, sub-areas of the registry and what stands for the zone, and asks about odd numbers and dates', () => {
    const checks = Object.fromEntries(
      (pageOf().validations ?? []).map(({ range, rule, severity }) => [range.left, { rule, severity }]),
    );
    expect(checks).toEqual({
      2: { rule: { choices: ['全区', '主城片区', '临空片区'] }, severity: undefined },
      3: { rule: { textLength: { max: 50 } }, severity: undefined },
      4: { rule: { choices: ['签约', '开工'] }, severity: undefined },
      5: { rule: { number: { min: '0' } }, severity: 'warning' },
      6: { rule: { date: { min: '2000-01-01' } }, severity: 'warning' },
    });
  });

  it('has for one sub-area its own rows only, those below its name among them, and says so', () => {
    const sheet = pageOf({ subArea: '主城片区' });
    expect(bodyOf(sheet).map((cells) => contentsOf(cells)?.[2])).toEqual(['甲', '乙', undefined, undefined]);
    expect(sheet.validations?.find(({ range }) => range.left === 2)?.rule).toEqual({ choices: ['全区', '主城片区'] });
    expect(contentsOf(sheet.rows[0]?.cells.slice(0, 1))).toEqual(['（主城片区）']);
  });

  it('has room for its statements between the table and the signatures', () => {
    const sheet = pageOf();
    const at = sheet.rows.findIndex(({ cells }) => contentsOf(cells.slice(0, 1))?.[0] === '无项目原因：');
    expect(at).toBe(tableOf(sheet).last + 2);
    const room = sheet.rows[at]?.cells.find((cell) => cell?.kind === 'entry');
    expect(room?.note).toBe('说明原因');
    const merges = (sheet.merges ?? []).filter(({ top }) => top === at + 1).map(formatCellRange);
    expect(merges.length).toBeGreaterThan(0);
    const below = sheet.rows.slice(at + 1).flatMap(({ cells }) => contentsOf(cells) ?? []);
    expect(below).toContain('填表人：');
    const signed = sheet.rows.findIndex(({ cells }) => contentsOf(cells)?.includes('填表人：'));
    expect((sheet.merges ?? []).some(({ top }) => top === signed + 1)).toBe(true);
  });

  it('names the unit that its numbers share', () => {
    expect(pageOf().rows.flatMap(({ cells }) => contentsOf(cells) ?? [])).toContain('计量单位：亿元');
  });

  it('begins with the mark of made-up data, and ends each printed page with it', () => {
    const sheet = pageOf({ synthetic: true });
    const mark = '模拟数据，不代表任何地区真实情况 / SYNTHETIC DATA';
    expect(contentsOf(sheet.rows[0]?.cells.slice(0, 1))).toEqual([mark]);
    expect(sheet.print?.footer?.left).toBe(mark);
  });

  it('prints settings as they are, and 试填 without an approval', () => {
    const settings = {
      authority: '省自贸办',
      forms: {
        projects: {
          number: 'X1',
          approval: '浙统审〔2025〕1号',
          validUntil: '2027年12月',
          annex: '附件9',
          notes: ['一。'],
        },
      },
    };
    const texts = (more: Partial<TemplateRequest>) => pageOf(more).rows.flatMap(({ cells }) => contentsOf(cells) ?? []);
    expect(texts({ settings })).toEqual(
      expect.arrayContaining([
        '附件9',
        '表　　号：X1',
        '制定机关：省自贸办',
        '批准/备案文号：浙统审〔2025〕1号',
        '有效期至：2027年12月',
        '注：一。',
      ]),
    );
    expect(texts({})).toEqual(
      expect.arrayContaining(['表　　号：（待编）', '批准/备案文号：试填', '有效期至：试填期间']),
    );
  });
});

describe('the page of the raw figures', () => {
  const filed = (value: string | null): TableRow => ({
    subArea: '主城 片区',
    figures: Object.fromEntries(
      indicatorFields.map((field) => [field, { sheet: '表', cell: 'A1', value }]),
    ) as TableRow['figures'],
  });
  const page = (value: string | null, subArea?: string) => {
    const table = { zone: 'hangzhou', period: '2024', fileSha256: '0', table: { rows: [filed(value)] } };
    const context = { zone, period: '2025', references: { 'prior-year': [table] } };
    return templateOf(indicatorDataTemplate, { context, settings: templateSettings, ...(subArea ? { subArea } : {}) });
  };

  it('has a locked row for each sub-area, last year’s accepted figures as its base, and a total by formulas', () => {
    const sheet = page('10.5').sheets[0]!;
    const [main, airport] = bodyOf(sheet);
    expect(contentsOf(main)).toEqual([
      '1',
      '主城片区',
      ...new Array(6).fill(undefined),
      '21',
      undefined,
      '10.5',
      undefined,
      '10.5',
      undefined,
      '10.5',
      undefined,
    ]);
    expect(kindsOf(main)?.slice(0, 3)).toEqual(['fixed', 'fixed', 'input']);
    expect(contentsOf(airport)?.slice(2)).toEqual(new Array(14).fill(undefined));
    const total = sheet.rows.find(({ cells }) => cells[1]?.kind === 'total')?.cells;
    expect(total?.[2]?.content).toEqual({ formula: `SUM(C${tableOf(sheet).first + 1}:C${tableOf(sheet).first + 2})` });
  });

  it('leaves the base blank where it was not accepted, and asks no minimum of what may be negative', () => {
    const sheet = page(null).sheets[0]!;
    expect(contentsOf(bodyOf(sheet)[0])?.slice(2)).toEqual(new Array(14).fill(undefined));
    const rules = (sheet.validations ?? []).map(({ range, rule }) => [range.left, rule]);
    expect(rules).toContainEqual([3, { number: {} }]);
    expect(rules).toContainEqual([4, { number: { min: '0' } }]);
  });

  it('has below its table what is to be said of each column: chosen, or said in advance', () => {
    const [sheet] = page('1').sheets;
    const rowOf = (label: string) => sheet!.rows.findIndex(({ cells }) => textIn(cells[1]) === label);
    const textIn = (cell: CellPlan | null | undefined) =>
      cell?.content && 'text' in cell.content ? cell.content.text : undefined;
    const [edition, department, scope] = ['数据性质', '数据来源部门', '口径'].map(rowOf) as [number, number, number];
    expect([department, scope]).toEqual([edition + 1, edition + 2]);
    expect(textIn(sheet!.rows[edition - 1]?.cells[1])).toBe('合计');
    const texts = (row: number) => sheet!.rows[row]!.cells.slice(2, 15).map(textIn);
    expect(texts(edition)).toEqual(new Array(13).fill(undefined));
    expect(texts(department).slice(0, 5)).toEqual(['税务', '自然资源', '统计', '统计', '海关']);
    expect(texts(scope).slice(0, 3)).toEqual([undefined, '企业年末实际用地', '与用地同一企业范围']);
    const choices = (sheet!.validations ?? []).flatMap(({ range, rule }) =>
      'choices' in rule && range.top === scope + 1 ? [[range.left, ...rule.choices]] : [],
    );
    expect(choices).toEqual([
      [3, '含留抵退税', '不含留抵退税'],
      [12, '等价值', '当量值'],
      [13, '等价值', '当量值'],
    ]);
  });

  it('has another hash for another base, and for one sub-area its row alone', () => {
    expect(page('1').tag?.['prefilled']).not.toBe(page('2').tag?.['prefilled']);
    expect(page('1').tag).toMatchObject({ form: 'indicator-data', version: '2', zone: 'hangzhou', period: '2025' });
    const own = page('1', '临空片区');
    expect(own.tag?.['subArea']).toBe('临空片区');
    const notes = ['数据性质', '数据来源部门', '口径'];
    expect(bodyOf(own.sheets[0]!).map((cells) => contentsOf(cells)?.[1])).toEqual(['临空片区', ...notes]);
  });
});

describe('what a template prints', () => {
  it('is of the kind of its column, or else text', () => {
    expect(recordContent('1234567.125', { kind: 'number' })).toEqual({ number: '1234567.125' });
    expect(recordContent('123456789012345.678', { kind: 'number' })).toEqual({ number: '123456789012346' });
    expect(recordContent('约五', { kind: 'number' })).toEqual({ text: '约五' });
    expect(recordContent('2025-12', { kind: 'date', precision: 'month' })).toEqual({ date: '2025-12-01' });
    expect(recordContent('2025-02-30', { kind: 'date' })).toEqual({ text: '2025-02-30' });
    expect(recordContent(['甲', '乙'], { kind: 'list' })).toEqual({ text: '甲、乙' });
    expect(recordContent(null, { kind: 'text' })).toBeUndefined();
    expect(recordContent([], { kind: 'list' })).toBeUndefined();
  });

  it('is saved under zone, sub-area, form and period, without what no file name may have', () => {
    const context = { zone, period: '2025' };
    const title = text('联动创新区机构设置情况');
    expect(templateFileName({ title }, context)).toBe('杭州联动创新区-机构设置情况-2025.xlsx');
    expect(templateFileName({ title }, context, '主城/片区')).toBe('杭州联动创新区-主城_片区-机构设置情况-2025.xlsx');
  });

  it('names periods as they are read', () => {
    expect(['2025Q2', '2025Q4'].map((period) => periodWords(period, 'half-year'))).toEqual([
      '2025年上半年',
      '2025年下半年',
    ]);
    expect(periodWords('2025Q1', 'quarter')).toBe('2025年第一季度');
    expect(periodWords('2025', 'year')).toBe('2025年度');
  });

  it('is no wider than can be read, narrow columns as they were', () => {
    const widths = fittedWidths([6, 200, 100]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(250);
    expect(widths[0]).toBe(6);
    const many = fittedWidths(new Array<number>(40).fill(20));
    expect(many).toEqual(new Array<number>(40).fill(12));
  });
});
