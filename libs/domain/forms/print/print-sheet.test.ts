import { describe, expect, it } from 'vitest';
import type { Submission } from '../../submission.ts';
import { asRead } from '../merge/merge-case.fixture.ts';
import { fillTemplate } from '../template/fill-template.fixture.ts';
import { templateOf } from '../template/form-template.ts';
import { templateCases } from '../template/template-cases.fixture.ts';
import { templateSettings } from '../template/template-settings.ts';
import { printSheet } from './print-sheet.ts';

const receipt = {
  number: 'R0123456789ABCDEF',
  submission: 'sub-1',
  zone: 'hangzhou',
  form: 'institution',
  period: '2025',
  attempt: 1,
  sentBy: 'officer-1',
  files: [{ name: '2025.xlsx', size: 10, sha256: 'a'.repeat(64), storedAt: '2026-01-12T09:00:00+08:00' }],
};

const submissionOf = (form: string, period: string): Submission => ({
  id: 'sub-1',
  filing: { zone: 'hangzhou', form, period },
  attempt: 1,
  state: 'valid',
  created: { by: 'officer-1', at: '2026-01-12T01:00:00.000Z' },
  expiresAt: '2026-01-12T02:00:00.000Z',
  files: [],
});

describe.each(templateCases.map((one) => [one.template.id, one] as const))('the print sheet of %s', (id, one) => {
  it('prints every value that was filled in, and lets nothing be edited but the signatures', async () => {
    const { form, template, context, filling } = one;
    const workbook = await asRead(fillTemplate(templateOf(template, { context, settings: templateSettings }), filling));
    const { table } = form.read(workbook, context);
    const submission = submissionOf(id, context.period);
    const plan = printSheet({ submission, receipt, table, zone: context.zone, settings: templateSettings });
    if (!plan) throw new Error('no plan');
    const kinds = plan.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.kind)));
    expect(kinds).not.toContain('input');
    const printed = await asRead(plan);
    const again = form.read(printed, context);
    expect(again.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(again.table).toBeDefined();
    expect(printed.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const { cells } of printed.sheets) {
      const said = cells.map(({ value }) => String(value)).join('\n');
      for (const words of ['R0123456789ABCDEF', 'a'.repeat(64), '签发人（签字）：', '单位盖章：'])
        expect(said).toContain(words);
    }
  });
});

it('has none of a form that there is no more', () => {
  const submission = submissionOf('no-such-form', '2025');
  const zone = { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] };
  expect(printSheet({ submission, receipt, table: {}, zone, settings: templateSettings })).toBeUndefined();
});

describe('what the office entered', () => {
  const { form, template, context, filling } = templateCases.find((one) => one.template.id === 'delegated-powers')!;
  const entry = {
    row: '许可-00123-001｜杭州市商务局',
    field: 'assessment',
    by: 'office-1',
    at: '2026-01-20T01:00:00.000Z',
  };
  const print = async (officeEntries: Parameters<typeof printSheet>[0]['officeEntries'] = []) => {
    const { table } = form.read(
      await asRead(fillTemplate(templateOf(template, { context, settings: templateSettings }), filling)),
      context,
    );
    const submission = submissionOf('delegated-powers', context.period);
    const plan = printSheet({
      ...{ submission, receipt, table, zone: context.zone, settings: templateSettings },
      officeEntries,
    });
    const [sheet] = (await asRead(plan!)).sheets;
    return [...(sheet?.cells ?? [])];
  };

  it('stands beside its row, in a column that is marked as the office’s, with its reason and who entered it', async () => {
    const cells = await print([{ ...entry, value: '调整', note: '下放至片区' }]);
    const head = cells.find(({ value }) => String(value).includes('评估意见'));
    expect(head?.value).toContain('省自贸办填写');
    const code = cells.find(({ value }) => value === '许可-00123-001');
    expect(cells.find(({ row, column }) => row === code?.row && column === head?.column)?.value).toBe(
      '调整（下放至片区）',
    );
    expect(cells.filter(({ value }) => String(value).includes('调整（'))).toHaveLength(1);
    expect(cells.map(({ value }) => value).join('\n')).toContain('office-1，2026-01-20T09:00:00+08:00');
  });

  it('has no column as long as there is nothing', async () => {
    expect((await print()).map(({ value }) => value).join('\n')).not.toContain('省自贸办填写');
  });
});
