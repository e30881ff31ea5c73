import { institutionExamples } from '../../../../libs/domain/forms/institution/examples.ts';
import { institutionForm } from '../../../../libs/domain/forms/institution.ts';
import { workPlanExamples as rows } from '../../../../libs/domain/forms/work-plan/examples.ts';
import { workPlanForm as form } from '../../../../libs/domain/forms/work-plan.ts';
import { accepted, changed, type FormFilings, type Row, withRow, hangzhouAndQiantang as zone } from './filing.ts';

const task = (at: number, row: Row) => ({ rows: changed(rows, 'tasks', { [at]: row }) });
const meeting = (row: Row) => ({ rows: changed(rows, 'meetings', { 0: row }) });

const completion = { completedOn: null, evidenceNumber: null };

/** The quarter before, in which the plan was filed: its tasks without numbers, the second not yet done. */
const plan = accepted(form, {
  zone,
  period: '2025Q1',
  rows: changed(
    changed(rows, 'tasks', {
      0: { taskId: null, progress: '平台一期完成招标，中标金额1260万元，3月底启动开发' },
      1: { taskId: null, status: '推进中', progress: '形成实施细则征求意见稿，征求12家企业意见', ...completion },
      2: { taskId: null },
    }),
    'meetings',
    { 0: { date: '2025-02-20' } },
  ),
});
const references = { plan: [plan], previous: [plan] };
const institution = accepted(institutionForm, { zone, period: '2025', rows: institutionExamples });

const adjusted = { adjustmentReason: '省里新部署的任务', adjustmentNumber: '杭联创办〔2025〕6号' };
const unplanned = { ...rows['tasks']?.[2], task: '建设生物医药保税研发中心', taskId: null };

/** Filings of 年度工作计划及季度推进情况. */
export const workPlanFilings: FormFilings = {
  form,
  good: { zone, period: '2025Q2', rows },
  bad: {
    'task.unplanned': { rows: withRow(rows, 'tasks', unplanned), references },
    'task.unnumbered': { ...task(1, { taskId: null }), references },
    'task.repeated': task(1, { task: '建设数字贸易 综合服务平台' }),
    'adjustment.status': task(2, { ...adjusted, adjustment: '撤销' }),
    'adjustment.unfollowed': { ...task(2, { ...adjusted, adjustment: '变更', status: '已调整' }), references },
    'adjustment.pending': {
      rows: withRow(rows, 'tasks', { ...unplanned, ...adjusted, adjustment: '新增' }),
      references,
    },
    'progress.short': task(0, { progress: '平台一期于5月20日上线' }),
    'progress.no-fact': task(0, { progress: '各项工作按照年度计划稳步推进、有序开展，取得阶段性成效' }),
    'progress.copied': {
      ...task(0, { progress: '平台一期完成招标, 中标金额1260万元，3月底启动开发。' }),
      references,
    },
    'completion.unproven': task(1, completion),
    'completion.later': task(1, { completedOn: '2025-07-02' }),
    'status.reversed': { ...task(0, { status: '未启动' }), references },
    'status.overdue': task(1, { status: '推进中', ...completion }),
    'responsible.not-member': {
      ...task(2, { responsible: '钱塘新区管委会、市文旅局' }),
      references: { institution: [institution] },
    },
    'meeting.outside-quarter': meeting({ date: '2025-07-01' }),
    'meeting.no-minutes': meeting({ minutes: null }),
  },
};
