import { describe, expect, it } from 'vitest';
import { formatCellRange } from '../../../workbook/cell-reference.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { RecordForm } from '../records/record-form.ts';
import { tableOf } from './fill-template.fixture.ts';
import { type TemplateRequest, templateOf } from './form-template.ts';
import { bodyOf, contentsOf, kindsOf } from './page-cells.fixture.ts';
import { recordTemplate } from './record-template.ts';
import { templateSettings } from './template-settings.ts';
import { twoAreas } from './two-areas.fixture.ts';

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

const request: TemplateRequest = {
  context: { zone: twoAreas, period: '2025Q3', references: {} },
  settings: templateSettings,
};
const pageOf = (more: Partial<TemplateRequest> = {}): SheetPlan =>
  templateOf(recordTemplate(form), { ...request, ...more }).sheets[0]!;

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
