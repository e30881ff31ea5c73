import { describe, expect, it } from 'vitest';
import { plainTable } from '../../../test/support/forms/plain-table.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../workbook/write/write-workbook.ts';
import { catalogue } from '../forms/catalogue.ts';
import { recordForms } from '../forms/record-forms.ts';
import { fillTemplate } from '../forms/template/fill-template.fixture.ts';
import { templateOf } from '../forms/template/form-template.ts';
import { printedLabel } from '../forms/template/record-column.ts';
import { type TemplateCase, templateCases } from '../forms/template/template-cases.fixture.ts';
import { templateSettings } from '../forms/template/template-settings.ts';
import { province } from '../zone.ts';
import { formSummary, type SummaryRequest } from './form-summary.ts';
import type { SummaryFiling } from './summary-filing.ts';

const moment = '2026-01-20T01:00:00.000Z';
const hangzhou = { id: 'hangzhou', name: '杭州联动创新区' };
const ningbo = { id: 'ningbo', name: '宁波联动创新区' };
const lishui = { id: 'lishui', name: '丽水联动创新区' };

const read = async (plan: WorkbookPlan): Promise<Workbook> => {
  const result = await readWorkbook(await writeWorkbook(plan), { inflate: inflateNode });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

/** The table of a form's example, as validation would keep it. */
const tableOf = async ({ form, template, context, filling }: TemplateCase): Promise<unknown> =>
  form.read(await read(fillTemplate(templateOf(template, { context, settings: templateSettings }), filling)), context)
    .table;

const filing = (zone: SummaryFiling['zone'], table: unknown, more: Partial<SummaryFiling> = {}): SummaryFiling => ({
  ...{ zone, table, officeEntries: [], synthetic: false, ...more },
});

const request = (form: string, period: string, filings: readonly SummaryFiling[]): SummaryRequest => ({
  ...{ form, period, filings, moment, basis: 'accepted', settings: templateSettings },
  missing: [{ zone: lishui, state: 'overdue' }],
});

const summaryOf = async (form: string, period: string, filings: readonly SummaryFiling[]) => {
  const plan = formSummary(request(form, period, filings));
  if (!plan) throw new Error(`no summary of ${form}`);
  const { sheets } = await read(plan);
  return sheets.map(({ name, cells }) => ({
    name,
    values: [...cells].map(({ value }) => String(value)),
    filers: [...cells].filter(({ ref }) => /^A\d/u.test(ref)).map(({ value }) => String(value)),
  }));
};

it('there is a case for every form of the catalogue', () => {
  expect(catalogue.map(({ id }) => id).filter((id) => !templateCases.some(({ form }) => form.id === id))).toEqual([]);
});

describe.each(templateCases.map((one) => [one.form.id, one] as const))('the summary of %s', (id, one) => {
  it('has the form’s own columns with the zone before them, the rows of all, and who is missing', async () => {
    const table = await tableOf(one);
    expect(table).toBeDefined();
    const sheets = await summaryOf(id, one.context.period, [filing(hangzhou, table), filing(ningbo, table)]);
    const [first] = sheets;
    expect(first?.values).toContain('联动创新区');
    const rowsOf = (name: string) => first?.filers.filter((filer) => filer === name).length ?? 0;
    expect(rowsOf(ningbo.name)).toBeGreaterThan(0);
    // Of departments' values, what a later workbook names takes the place of what an older one says.
    expect(rowsOf(hangzhou.name)).toBe(id === 'authority-values' ? 0 : rowsOf(ningbo.name));
    const labels = recordForms.find((form) => form.id === id)?.sheets[0].columns.map(printedLabel) ?? ['片区名称'];
    expect(labels.filter((label) => !first?.values.includes(label))).toEqual([]);
    expect(sheets.at(-1)?.name).toBe('未汇总单位');
    expect(sheets.at(-1)?.values).toEqual(expect.arrayContaining(['丽水联动创新区', '逾期']));
  });

  it('is there where nobody filed', async () => {
    expect((await summaryOf(id, one.context.period, [])).length).toBeGreaterThan(1);
  });
});

describe('a summary', () => {
  const contacts = { subArea: '全区', organisation: '领导小组', contactName: '王某', contactPhone: '0571-12345678' };

  it('shows the office what is personal, numbers its rows anew, and keeps texts that look like formulas', async () => {
    const rows = [
      { ...contacts, organisation: '=HYPERLINK("http://a")' },
      { ...contacts, subArea: '+1' },
    ];
    const plan = formSummary(
      request('institution', '2025', [
        filing(hangzhou, plainTable('institutions', rows)),
        filing(ningbo, plainTable('institutions', [contacts])),
      ]),
    );
    const workbook = await read(plan!);
    const cells = workbook.sheets[0]?.cells ?? [];
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false);
    const values = [...cells].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['=HYPERLINK("http://a")', '+1', '王某', '0571-12345678']));
    expect(values).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('has what the office entered beside the rows of each zone, whose rows may be called alike', async () => {
    const rows = plainTable('tasks', [{ taskId: 'T01', task: '任务' }]);
    const entry = { row: 'T01', field: 'approval', by: 'office-1', at: moment };
    const sheets = await summaryOf('work-plan', '2025Q2', [
      filing(hangzhou, rows, { officeEntries: [{ ...entry, value: '同意' }] }),
      filing(ningbo, rows, { officeEntries: [{ ...entry, value: '不同意', note: '与方案不符' }] }),
    ]);
    expect(sheets[0]?.values).toContain('省自贸办填写：\n调整审核意见');
    expect(sheets[0]?.values.filter((value) => /^(不?同意)/u.test(value))).toEqual(['同意', '不同意（与方案不符）']);
  });

  it('says what zones stated beside their tables', async () => {
    const stated = {
      ...plainTable('tasks', []),
      statements: { noMeeting: { sheet: '例会情况', cell: 'A9', value: '集中调研' } },
    };
    const sheets = await summaryOf('work-plan', '2025Q2', [filing(ningbo, stated)]);
    expect(sheets[1]?.values.some((value) => value.includes('宁波联动创新区 未召开例会原因：集中调研'))).toBe(true);
  });

  it('takes of departments’ workbooks the newest that names each department', async () => {
    const value = (department: string, figure: string) => ({ department, value: figure });
    const older = plainTable('values', [value('海关', '1'), value('税务', '2')]);
    const newer = plainTable('values', [value('海关', '3')]);
    const sheets = await summaryOf('authority-values', '2025', [filing(province, older), filing(province, newer)]);
    const values = sheets[0]?.values ?? [];
    expect(values.filter((one) => one === '海关')).toHaveLength(1);
    expect(values.filter((one) => one === '税务')).toHaveLength(1);
    expect(values).toContain('3');
  });

  it('is marked where one filing is made up', async () => {
    const rows = plainTable('institutions', [contacts]);
    const marked = await summaryOf('institution', '2025', [
      filing(hangzhou, rows),
      filing(ningbo, rows, { synthetic: true }),
    ]);
    expect(marked.every(({ values }) => values[0]?.includes('模拟数据，不代表任何地区真实情况'))).toBe(true);
  });

  it('is none of a form that there is not', () => {
    expect(formSummary(request('nothing', '2025', []))).toBeUndefined();
  });
});
