import { describe, expect, it } from 'vitest';
import { judgeRows, tableOf } from '../../../../test/support/forms/judge-rows.ts';
import type { AcceptedTable } from '../../filing.ts';
import type { IndicatorTable } from '../../indicator-table.ts';
import { annualSummaryForm } from '../annual-summary.ts';
import { forms } from '../index.ts';
import { goodContext, type SheetFixture, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { indicatorData } from '../indicator-data.ts';
import { figures } from './contents.ts';
import { annualSummaryExamples } from './examples.ts';

/** What the good workbook comes to, as it was expected a little earlier. */
const came: Readonly<Record<string, readonly [number, number | null]>> = {
  税收收入: [612_500, null],
  用地面积: [20_000, null],
  研发经费支出: [384_000, null],
  营业收入: [12_800_000, null],
  进出口总额: [2150.4, 8.2],
  实际使用外资: [56_780, -5.6],
  规上工业综合能源消费量: [1_512_000, 2.2],
  规上工业增加值: [4_200_000, 5],
};

const rowsExpecting = (changes: typeof came = {}) => ({
  ...annualSummaryExamples,
  figures: figures.map(({ name, unit }) => {
    const [expected, growth] = changes[name] ?? came[name] ?? [0, null];
    return { figure: name, unit, expected, growth };
  }),
});

const summary = (changes: typeof came = {}): AcceptedTable => ({
  zone: 'hangzhou',
  period: '2025',
  fileSha256: '0',
  table: tableOf(annualSummaryForm, rowsExpecting(changes), '2025'),
});

const edition = (word: string): SheetFixture => ({ cells: { A8: `数据性质：${word}` } });

const annual = (word = '年报'): IndicatorTable => {
  const { table } = indicatorData.read(workbookOf(edition(word)), goodContext);
  if (!table) throw new Error('no table');
  return table;
};

const filedLater = (word: string, changes: typeof came = {}) =>
  indicatorData
    .read(workbookOf(edition(word)), { ...goodContext, references: { summary: [summary(changes)] } })
    .findings.filter(({ rule }) => rule === 'expected.differs');

const summaryLater = (changes: typeof came, table = annual()) =>
  judgeRows(annualSummaryForm, rowsExpecting(changes), {
    period: '2025',
    references: { reported: [{ zone: 'hangzhou', period: '2025', fileSha256: '0', table }] },
  }).findings;

describe('what the annual table came to, beside what the summary expected', () => {
  it('is found in the table when that is filed later: for the office alone, with both numbers and their cells', () => {
    const found = filedLater('年报', { 税收收入: [560_000, null] });
    expect(found).toMatchObject([{ level: 'info', audience: 'office', cell: 'C3', field: 'taxRevenue' }]);
    expect(found[0]?.message.zh).toBe(
      '税收收入预计 560000 万元（“主要指标预计数”D4），年报为 612500 万元（“基础数据表”C4:C5），相差 8.5714 %',
    );
  });

  it('is found in the summary when that is filed later', () => {
    const found = summaryLater({ 进出口总额: [2150.4, 4] });
    expect(found).toMatchObject([
      { rule: 'expected.differs', level: 'info', audience: 'office', sheet: '主要指标预计数', cell: 'E8' },
    ]);
    expect(found[0]?.message.zh).toContain('预计增长 4 %（“主要指标预计数”E8），年报为增长 8.2126 %');
    expect(found[0]?.message.zh).toContain('相差 4.2126 个百分点');
  });

  it('is a matter of more than 5 % or 3 percentage points', () => {
    expect(filedLater('年报')).toEqual([]);
    const five: typeof came = { 用地面积: [19_000, null] };
    expect(filedLater('年报', five)).toEqual([]);
    expect(filedLater('年报', { 用地面积: [18_999, null] })).toHaveLength(1);
    expect(filedLater('核定', { 规上工业增加值: [4_200_000, 8] })).toEqual([]);
    expect(filedLater('核定', { 规上工业增加值: [4_200_000, 8.01] })).toMatchObject([{ cell: 'O3' }]);
  });

  it('is nothing of a 快报, nor of figures of which no edition is stated', () => {
    expect(filedLater('快报', { 税收收入: [1, null] })).toEqual([]);
    expect(filedLater('', { 税收收入: [1, null] })).toEqual([]);
    expect(summaryLater({ 税收收入: [1, null] }, annual('快报'))).toEqual([]);
  });

  it('is asked for by both forms, with their templates’ needs', () => {
    const needs = (id: string) => forms.find((form) => form.id === id)?.needs?.map((need) => `${need.id}:${need.form}`);
    expect(needs('indicator-data')).toEqual(
      expect.arrayContaining(['summary:annual-summary', 'prior-year:indicator-data']),
    );
    expect(needs('annual-summary')).toEqual(['reported:indicator-data']);
  });
});
