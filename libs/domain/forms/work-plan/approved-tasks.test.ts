import { describe, expect, it } from 'vitest';
import type { AcceptedTable } from '../../filing.ts';
import { acceptedTable, hangzhou, readRows } from '../institution/rule-cases-fixture.ts';
import { undecidedRows } from '../records/office-rows.ts';
import type { RecordTable } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { workPlanForm } from '../work-plan.ts';
import { acceptedPlan } from './accepted-plan.ts';
import { workPlanExamples } from './examples.ts';
import { workPlanOffice } from './office-columns.ts';

const [platform, refunds, joint] = workPlanExamples['tasks'] ?? [];
const rows = (...tasks: readonly (typeof platform)[]) => ({
  ...workPlanExamples,
  tasks: tasks.map((task) => task ?? {}),
});
const adjusted = { adjustmentReason: '省里部署', adjustmentNumber: '杭联创办〔2025〕6号' };
const withdrawn = { ...joint, ...adjusted, adjustment: '撤销', status: '已调整' };
const added = { ...joint, ...adjusted, adjustment: '新增', task: '建设生物医药保税研发中心', taskId: 'T04' };

const zone = hangzhou;
const first = { ...acceptedTable(workPlanForm, workPlanExamples, { zone, period: '2025Q2' }), period: '2025Q1' };
const second = acceptedTable(workPlanForm, rows(platform, refunds, withdrawn, added), {
  zone,
  period: '2025Q2',
});

/** The second quarter, which withdraws T03 and adds T04, decided as given. */
const next = (decisions: Readonly<Record<string, string>>): AcceptedTable => ({
  ...second,
  officeEntries: Object.entries(decisions).map(([row, value]) => ({
    row,
    field: 'approval',
    value,
    by: 'office-1',
    at: '2025-07-12T01:00:00.000Z',
  })),
});

const planOf = (...plan: readonly AcceptedTable[]) =>
  acceptedPlan({ zone, period: '2025Q3', references: { plan, previous: plan.slice(-1) } })?.tasks.map(({ id, row }) => [
    id,
    said(row, 'adjustment'),
    said(row, 'status'),
  ]);

const kept = [
  ['T01', '', '推进中'],
  ['T02', '', '已完成'],
];

describe('the plan after an adjustment', () => {
  it('is adjusted where the office approved that', () => {
    expect(planOf(first, next({ T03: '同意', T04: '同意' }))).toEqual([
      ...kept,
      ['T03', '撤销', '已调整'],
      ['T04', '新增', '未启动'],
    ]);
  });

  it('is as it was where the office refused, or has not decided', () => {
    const before = [...kept, ['T03', '', '未启动']];
    expect(planOf(first, next({ T03: '不同意', T04: '不同意' }))).toEqual(before);
    expect(planOf(first, next({}))).toEqual(before);
    expect(planOf(first, next({ T03: '不同意', T04: '同意' }))).toEqual([...before, ['T04', '新增', '未启动']]);
  });

  it('does not ask again for what was approved in an earlier quarter', () => {
    const last = { ...next({}), period: '2025Q3' };
    const plan = [first, next({ T03: '同意', T04: '同意' }), last];
    const later = acceptedPlan({ zone, period: '2025Q4', references: { plan } });
    expect(later?.tasks.map(({ id, row }) => [id, said(row, 'adjustment')])).toEqual([
      ['T01', ''],
      ['T02', ''],
      ['T03', '撤销'],
      ['T04', '新增'],
    ]);
  });

  it('is what was accepted as a whole where nothing was decided row by row', () => {
    expect(planOf(first, second)).toHaveLength(4);
  });

  it('lets a refused adjustment be filed again, as a new one', () => {
    const context = {
      zone,
      period: '2025Q4',
      references: { plan: [first, next({ T03: '不同意', T04: '不同意' })] },
    };
    const { findings } = readRows(workPlanForm, rows(platform, refunds, withdrawn, added), context);
    expect(findings.filter(({ rule }) => rule === 'adjustment.pending')).toHaveLength(2);
  });
});

describe('the tasks that the office decides on', () => {
  const table = second.table as RecordTable;
  const open = (references: Readonly<Record<string, readonly AcceptedTable[]>>, period = '2025Q2') =>
    undecidedRows(workPlanOffice, { table, context: { zone, period, references } }, []).map(({ row }) => row);

  it('are those whose adjustment is new', () => {
    expect(open({ plan: [first] })).toEqual(['T03', 'T04']);
    expect(open({ plan: [first, next({ T03: '同意', T04: '不同意' })] }, '2025Q3')).toEqual(['T04']);
  });

  it('are none as long as there is no plan to adjust', () => {
    expect(open({})).toEqual([]);
  });
});
