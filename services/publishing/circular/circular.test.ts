import { expect, it } from 'vitest';
import type { DocumentTable } from '../../../libs/domain/documents/official-document.ts';
import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation } from '../../../libs/domain/evaluation/evaluation.ts';
import { ruledInputs } from '../../../test/support/ruled-run.ts';
import { circular } from './circular.ts';
import { scoreSheet } from './score-sheet.ts';
import { scoreTable } from './score-table.ts';

const inputs = ruledInputs();
const run = { inputs, result: evaluate(inputs) };
const decision = { by: 'lead', at: '2026-06-17T02:00:00.000Z' };
const approved = { ...decision, to: 'approved' as const, meeting: '专题会议', document: '会议纪要〔2026〕6号' };
const circulated = { ...decision, to: 'circulated' as const, document: '浙自贸办〔2026〕5号', date: '2026-06-18' };

const evaluation = (...decisions: Evaluation['decisions']): Evaluation => ({
  request: {
    ...{ evaluation: '2025-a', year: 2025, dataAsOf: '2026-05-25T01:00:00.000Z', cause: 'c' },
    scheme: { id: 'standard', version: 1 },
  },
  state: decisions.at(-1)?.to ?? 'provisional',
  decisions,
});

const tableIn = ({ blocks }: ReturnType<typeof circular>) =>
  blocks.find((block): block is DocumentTable => block.kind === 'table');

it('bears the numbers of the documents that decided on it, and its own day', () => {
  const document = circular(evaluation(approved, circulated), run);
  expect([document.number, document.date]).toEqual(['浙自贸办〔2026〕5号', '2026年6月18日']);
  expect(document.blocks[1]).toMatchObject({ text: expect.stringContaining('经专题会议（会议纪要〔2026〕6号）审定') });
});

it('is a draft without a number until it is circulated', () => {
  const document = circular(evaluation(approved), run);
  expect(document.number).toBeUndefined();
  expect(document.banner).toContain('征求意见稿');
  expect(circular(evaluation(approved, circulated), run).banner ?? '').not.toContain('征求意见稿');
});

it('has the zones in the order of the ranking, each total as the ranking has it', () => {
  const { entries } = run.result.ranking;
  const { header, rows } = scoreTable(run);
  expect(header).toEqual([
    ...['位次', '联动创新区', '工作机制落实效果', '经济发展情况', '加分', '扣分', '总分', '等次', '上年位次', '进位'],
  ]);
  const names = new Map(inputs.zones.map(({ zone, name }) => [zone, name]));
  expect(rows.map(([, name]) => name)).toEqual(entries.map(({ zone }) => names.get(zone)));
  for (const [at, { score }] of entries.entries()) {
    const shown = rows[at]?.[6];
    if (score === null) expect(shown).toBe('—');
    else expect(Math.abs(Number(shown) - Number(score))).toBeLessThanOrEqual(0.005);
  }
});

it('tells what was settled: corrections, and moves since the year before', () => {
  const said = JSON.stringify(circular(evaluation(approved, circulated), run).blocks);
  expect(said).toContain('经复核更正数据2项');
  expect(said).toContain('二、');
});

it('prints a table that is as wide as the text', () => {
  const columns = tableIn(circular(evaluation(approved, circulated), run))?.columns ?? [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  expect(width).toBeLessThanOrEqual(8844);
  expect(width).toBeGreaterThan(8700);
});

it('as a workbook: the same table, and every item on a sheet of its own', () => {
  const { sheets, title } = scoreSheet(run);
  expect(title).toBe('联动创新区绩效考评得分汇总表（2025年度）');
  expect(sheets.map(({ name }) => name)).toEqual(['得分汇总表', '分项得分']);
  expect(JSON.stringify(sheets[1])).toContain('专家评审');
});
