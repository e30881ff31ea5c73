import { describe, expect, test } from 'vitest';
import type { FilledRows } from '../../../../../test/support/forms/record-workbook.ts';
import { institutionExamples } from '../../institution/examples.ts';
import {
  acceptedTable,
  hangzhou,
  type RuleCase,
  readRows,
  tableOf,
  testRules,
  withRows,
} from '../../institution/rule-cases-fixture.ts';
import { institutionForm } from '../../institution.ts';
import { defineWorkPlan, workPlanForm } from '../../work-plan.ts';
import { acceptedPlan } from '../accepted-plan.ts';
import { workPlanExamples } from '../examples.ts';
import { plannedRows } from '../planned-rows.ts';

const context = { zone: hangzhou, period: '2025Q2' };
const tasks = (changes: Parameters<typeof withRows>[2]) => withRows(workPlanExamples, 'tasks', changes);
const meetings = (changes: Parameters<typeof withRows>[2]) => withRows(workPlanExamples, 'meetings', changes);

/** The quarter before, in which the plan was filed: its tasks without numbers, the second not yet done. */
const first = acceptedTable(
  workPlanForm,
  withRows(
    tasks({
      0: { taskId: null, progress: '平台一期完成招标，中标金额1260万元，3月底启动开发' },
      1: {
        taskId: null,
        status: '推进中',
        progress: '形成实施细则征求意见稿，征求12家企业意见',
        completedOn: null,
        evidenceNumber: null,
      },
      2: { taskId: null },
    }),
    'meetings',
    { 0: { date: '2025-02-20' } },
  ),
  { zone: hangzhou, period: '2025Q1' },
);
const institution = acceptedTable(institutionForm, institutionExamples, { zone: hangzhou, period: '2025' });
const references = { plan: [first], previous: [first], institution: [institution] };

/** A fourth task, that the plan does not have. */
const fourth = { ...workPlanExamples['tasks']?.[2], task: '建设生物医药保税研发中心', taskId: null };
const added = { adjustment: '新增', adjustmentReason: '省里新部署的任务', adjustmentNumber: '杭联创办〔2025〕6号' };
const withFourth = (
  row: Readonly<Record<string, string | number | null>>,
  changes: Parameters<typeof withRows>[2] = {},
) => {
  const rows = tasks(changes);
  return { ...rows, tasks: [...(rows['tasks'] ?? []), { ...fourth, ...row }] };
};
const changedThird = { 2: { ...added, adjustment: '变更', status: '已调整' } };

const cases: Readonly<Record<string, RuleCase>> = {
  'task.unplanned': { bad: withFourth({}), good: withFourth(added), at: 'C7', context: { references } },
  'task.unnumbered': { bad: tasks({ 1: { taskId: null } }), at: 'G5', context: { references } },
  'task.repeated': { bad: tasks({ 1: { task: '建设数字贸易 综合服务平台' } }), at: 'C5' },
  'adjustment.status': { bad: tasks({ 2: { ...added, adjustment: '撤销' } }), good: tasks(changedThird), at: 'K6' },
  'adjustment.unfollowed': {
    bad: tasks(changedThird),
    good: withFourth(added, changedThird),
    at: 'P6',
    context: { references },
  },
  'adjustment.pending': { bad: withFourth(added), at: 'P7', context: { references } },
  'progress.short': { bad: tasks({ 0: { progress: '平台一期于5月20日上线' } }), at: 'F4' },
  'progress.no-fact': {
    bad: tasks({ 0: { progress: '各项工作按照年度计划稳步推进、有序开展，取得阶段性成效' } }),
    at: 'F4',
  },
  'progress.copied': {
    bad: tasks({ 0: { progress: '平台一期完成招标, 中标金额1260万元，3月底启动开发。' } }),
    at: 'F4',
    context: { references },
  },
  'completion.unproven': {
    bad: tasks({ 1: { completedOn: null, evidenceNumber: null } }),
    good: tasks({ 1: { completedOn: null, evidenceNumber: null, evidence: '退货中心仓备案通知书' } }),
    at: 'M5',
  },
  'completion.later': { bad: tasks({ 1: { completedOn: '2025-07-02' } }), at: 'M5' },
  'status.reversed': {
    bad: tasks({ 0: { status: '未启动' } }),
    good: tasks({ 0: { status: '滞后', delayReason: '接口标准未定' } }),
    at: 'K4',
    context: { references },
  },
  'status.overdue': {
    bad: tasks({ 1: { status: '推进中', completedOn: null, evidenceNumber: null } }),
    good: tasks({ 1: { status: '滞后', delayReason: '总署批复未下达' } }),
    at: 'K5',
  },
  'responsible.not-member': {
    bad: tasks({ 2: { responsible: '钱塘新区管委会、市文旅局' } }),
    good: tasks({ 0: { responsible: '杭州市发展和改革委员会' } }),
    at: 'D6',
    context: { references: { institution: [institution] } },
  },
  'meeting.outside-quarter': { bad: meetings({ 0: { date: '2025-07-01' } }), at: 'B4' },
  'meeting.no-minutes': { bad: meetings({ 0: { minutes: null } }), at: 'E4' },
};

describe('the rules of work-plan', () => {
  testRules({ form: workPlanForm, folder: import.meta.dirname, example: workPlanExamples, context, cases });

  const rulesIn = (rows: FilledRows, more = {}) =>
    readRows(workPlanForm, rows, { ...context, ...more }).findings.map(({ rule }) => rule);

  test('find nothing in the second quarter of a plan that goes on as it was', () => {
    expect(rulesIn(workPlanExamples, { references })).toEqual([]);
  });

  test('call a dropped or reworded task of the plan an error', () => {
    expect(rulesIn(tasks({ 2: null }), { references })).toContain('row.dropped');
    expect(rulesIn(tasks({ 2: { target: '纳入联合监管的企业不少于 2 家' } }), { references })).toContain(
      'value.locked-changed',
    );
  });

  test('ask for a reason and a document of what is adjusted, and for the reason of what lags', () => {
    expect(rulesIn(withFourth({ adjustment: '新增' }), { references })).toEqual(
      expect.arrayContaining(['value.required', 'value.required']),
    );
    expect(rulesIn(tasks({ 0: { status: '滞后' } }))).toEqual(['value.required']);
  });

  test('know units by the directory of the setting', () => {
    const rows = tasks({ 0: { responsible: '市发展和改革委员会' } });
    const more = { ...context, references: { institution: [institution] } };
    expect(readRows(workPlanForm, rows, more).findings).toEqual([]);
    const { findings } = readRows(defineWorkPlan({ memberDirectory: [] }), rows, more);
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['responsible.not-member', 'D4']]);
  });

  test('take a statement instead of a meeting', () => {
    const rows = { ...workPlanExamples, meetings: [] };
    expect(rulesIn(rows).length).toBeGreaterThan(0);
    expect(readRows(workPlanForm, rows, context, { noMeeting: '机构调整期间未召开' }).findings).toEqual([]);
  });

  test('let a task that was done or withdrawn say the same again', () => {
    const previous = [acceptedTable(workPlanForm, workPlanExamples, context)];
    const later = { zone: hangzhou, period: '2025Q3', references: { plan: previous, previous } };
    const rows = withRows(tasks({ 0: { progress: '平台二期启动建设，新增接入企业35家，累计161家' } }), 'meetings', {
      0: { date: '2025-08-15' },
    });
    expect(readRows(workPlanForm, rows, later).findings).toEqual([]);
  });
});

describe('the accepted plan', () => {
  test('numbers its tasks by their order where the first filing left that open', () => {
    expect(acceptedPlan({ ...context, references })?.tasks.map(({ id }) => id)).toEqual(['T01', 'T02', 'T03']);
    expect(plannedRows({ ...context, references })[1]).toMatchObject({ taskId: 'T02', status: '推进中' });
    expect(plannedRows({ ...context, references })[1]).not.toHaveProperty('progress');
  });

  test('is the newest before the quarter, and never that of another year', () => {
    const table = tableOf(workPlanForm, workPlanExamples, context);
    const at = (period: string) => ({ zone: 'hangzhou', period, fileSha256: '', table: { ...table, sheets: {} } });
    const second = { ...at('2025Q2'), table };
    const plan = (period: string, ...tables: readonly (typeof second)[]) =>
      acceptedPlan({ zone: hangzhou, period, references: { plan: tables } })?.tasks.length;
    expect(plan('2025Q3', at('2025Q1') as typeof second, second)).toBe(3);
    expect(plan('2025Q3', second, at('2025Q1') as typeof second)).toBe(3);
    expect(plan('2026Q1', second)).toBeUndefined();
    expect(plan('2025Q2', second)).toBeUndefined();
  });
});
