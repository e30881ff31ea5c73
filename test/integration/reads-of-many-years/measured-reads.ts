import type { Actor } from '../../../libs/domain/actor.ts';
import { auditor, lead, office, officeLead } from '../../simulation/story/people.ts';
import { NEWEST } from './stored-years.ts';

/** A read of the newest year, by the first of those who may. Of what is listed by pages, one page is read. */
export interface MeasuredRead {
  readonly path: string;
  readonly actor: Actor;
}

const by =
  (actor: Actor) =>
  (path: string): MeasuredRead => ({ path, actor });

const submissions = [
  `/v1/submissions/hangzhou-${NEWEST}`,
  `/v1/submissions?period=${NEWEST}`,
  `/v1/submissions?period=${NEWEST}&zone=ningbo`,
  ...['changes', 'diff', 'explanations', 'file', 'findings', 'review', 'scan', 'sources'].map(
    (part) => `/v1/submissions/hangzhou-${NEWEST}/${part}`,
  ),
  ...['office-entries', 'print', 'receipt', 'receipt/print'].map(
    (part) => `/v1/submissions/hangzhou-${NEWEST}/${part}`,
  ),
  `/v1/submissions/plan-hangzhou-${NEWEST}/assignee`,
];

const evaluations = [
  `/v1/evaluations?year=${NEWEST}`,
  `/v1/evaluations/e-${NEWEST}`,
  ...['circular', 'findings-by-effect', 'ranking', 'robustness', 'scenarios', 'summary'].map(
    (part) => `/v1/evaluations/e-${NEWEST}/${part}`,
  ),
  `/v1/evaluations/e-${NEWEST}/compare?a=hangzhou&b=ningbo`,
  `/v1/evaluations/e-${NEWEST}/rank-changes?against=e-${NEWEST - 1}`,
  `/v1/evaluations/e-${NEWEST}/zones/hangzhou`,
  `/v1/evaluations/e-${NEWEST}/zones/hangzhou/explanation`,
  `/v1/lineage?evaluation=e-${NEWEST}&zone=hangzhou`,
  `/v1/objections?evaluation=e-${NEWEST}`,
  `/v1/objections?evaluation=e-${NEWEST}&zone=hangzhou`,
  `/v1/objections/o-${NEWEST}`,
  `/v1/objections/o-${NEWEST}/preview?value=1`,
  `/v1/schemes/zj/back-test?version=${NEWEST}&evaluation=e-${NEWEST}`,
];

const boards = [
  ...['progress', 'plan-board'].flatMap((board) => [`/v1/${board}?year=${NEWEST}`, `/v1/${board}/xlsx?year=${NEWEST}`]),
  `/v1/progress?period=${NEWEST}Q4`,
  '/v1/review-queue',
  `/v1/windows?period=${NEWEST}Q4`,
  `/v1/windows/work-plan.${NEWEST}Q4.hangzhou`,
  `/v1/window-settings?year=${NEWEST}`,
  `/v1/reminders/hangzhou?period=${NEWEST}Q4`,
  `/v1/reminders/hangzhou/docx?period=${NEWEST}Q4`,
  `/v1/forms/work-plan/summary?period=${NEWEST}Q4`,
  `/v1/forms/work-plan/template?period=${NEWEST}Q4&zone=hangzhou`,
  `/v1/forms/indicator-data/template?period=${NEWEST}&zone=hangzhou`,
  `/v1/forms/reform-replication/template?period=${NEWEST}Q4&zone=hangzhou`,
  '/v1/inspections',
];

const figures = [
  ...['indicators', 'adjustments', 'manual-scores', 'gap-reasons', 'exemptions'].map(
    (of) => `/v1/${of}?year=${NEWEST}`,
  ),
  `/v1/adjustments/${NEWEST}-a`,
  `/v1/manual-scores/${NEWEST}/hangzhou/innovationCases`,
  `/v1/gap-reasons/${NEWEST}/hangzhou/fdiShare`,
  '/v1/calendar/years',
  `/v1/authority-values/${NEWEST}`,
  `/v1/authority-values/${NEWEST}/comparison`,
  `/v1/province-totals/${NEWEST}`,
  `/v1/calendar/years/${NEWEST}`,
];

const lists = [
  ...['zones', 'zones/hangzhou', 'zones/hangzhou/channels', 'people/li', 'notices?limit=1'].map((of) => `/v1/${of}`),
  '/v1/events?after=0&limit=1',
  '/v1/handovers?limit=1',
  '/v1/schemes?limit=1',
  `/v1/schemes/zj?version=${NEWEST}`,
  ...['reports', 'rankings', 'keys'].map((of) => `/v1/public/${of}?limit=1`),
];

/** The reads that are measured. */
export const measuredReads: readonly MeasuredRead[] = [
  ...[...submissions, ...evaluations, ...boards, ...figures, ...lists].map(by(office)),
  ...[
    `/v1/exemptions/x-${NEWEST}`,
    '/v1/webhooks?limit=1',
    '/v1/webhooks/hook',
    '/v1/webhooks/hook/deliveries?limit=1',
  ].map(by(officeLead)),
  ...[`/v1/exemptions?year=${NEWEST}`].map(by(lead('hangzhou'))),
  ...['/v1/audit?service=portal&chain=province&limit=1'].map(by(auditor)),
];
