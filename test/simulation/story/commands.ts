import type { Actor } from '../../../libs/domain/actor.ts';
import type { ExportFormat, ExportKind } from '../../../libs/domain/exports/export-asked.ts';
import type { Filing } from '../../../libs/domain/filing.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import { formSubAreas } from '../../support/xlsx/filled-form.ts';
import type { ApiCall } from '../system/invoke.ts';
import type { NamedFile } from './announced-files.ts';
import type { OpenDecisions } from './ledger.ts';
import { filerOf, lead, office, officeLead } from './people.ts';
import { attachmentOf, type WorkbookKind, workbookOf } from './workbooks.ts';
import { zoneName } from './zone-name.ts';

/** Names the version that was read, or that nothing was there. */
const condition = (version: number | undefined) =>
  version === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };

/** Registers a zone, or takes it into the cohorts of these years. */
export const registerZone = (
  zone: string,
  version: number | undefined,
  cohorts: readonly number[] = [2025],
): ApiCall => ({
  actor: office,
  method: 'PUT',
  path: `/v1/zones/${zone}`,
  headers: condition(version),
  body: { name: zoneName(zone), subAreas: formSubAreas, cohorts },
});

/** `mark` tells one entry of totals from another: it stands in the source. */
export const recordTotals = (mark: string, value: number, final: boolean, version: number | undefined): ApiCall => {
  const status = final ? 'final' : 'preliminary';
  return {
    actor: office,
    method: 'PUT',
    path: '/v1/province-totals/2025',
    headers: condition(version),
    body: {
      trade: { value: `${55_000 + value}`, unit: '亿元', status, source: `杭州海关 ${mark}` },
      foreignInvestment: { value: '115.6', unit: '亿美元', status, source: `省商务厅 ${mark}` },
    },
  };
};

/** The office extends a window that no run counts; `mark` tells one extension from another: it stands in the reason. */
export const extendWindow = (mark: string, zone: string, day: number, version: number | undefined): ApiCall => ({
  actor: office,
  method: 'PATCH',
  path: `/v1/windows/major-projects.2025Q4.${zone}`,
  headers: condition(version),
  body: { dueAt: `2026-02-1${day}T18:00:00+08:00`, reason: `延期 ${mark}` },
});

/** The office sets by which rule such a form is due. */
export const setWindow = (mark: string, nth: number, version: number | undefined): ApiCall => ({
  actor: office,
  method: 'PUT',
  path: '/v1/window-settings/major-projects/2025',
  headers: condition(version),
  body: { window: { kind: 'workday', nth, hour: 18 }, reason: `设置 ${mark}` },
});

/**
 * The office enters the holidays of 2026 with some days off in January, by which deadlines move; `mark` tells one notice from another. The
 * first days of March stay worked: on one of them the annual run is asked for.
 */
export const enterYear = (mark: string, day: number, version: number | undefined): ApiCall => ({
  actor: officeLead,
  method: 'PUT',
  path: '/v1/calendar/years/2026',
  headers: condition(version),
  body: {
    documentNo: `国办发明电 ${mark}`,
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '放假', from: '2026-01-10', to: `2026-01-1${day}` },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    makeUpDays: ['2026-01-04'],
  },
});

/** What customs settled of a zone, near what it files or off it. `mark` tells one entry from another: it stands in the document. */
export const settle = (mark: string, zone: string, value: number, version: number | undefined): ApiCall => ({
  actor: office,
  method: 'PUT',
  path: '/v1/authority-values/customs/2025',
  headers: condition(version),
  body: {
    document: `海关统计 ${mark}`,
    values: [{ zone, field: 'exports', value: `${1300 + 20 * value}.4`, unit: '亿元' }],
  },
});

/** A zone's lead answers to what customs settled of its exports; `mark` tells one answer from another. */
export const confirmExports = (
  mark: string,
  zone: string,
  answer: 'confirm' | 'explain',
  version: number | undefined,
): ApiCall => ({
  actor: lead(zone),
  method: 'PUT',
  path: '/v1/authority-values/2025/confirmations',
  headers: condition(version),
  body: { rows: [{ department: 'customs', field: 'exports', answer, text: `口径 ${mark}` }] },
});

/** `mark` tells one announcement from another: it names the workbook, too. */
export const announce = (
  filing: Filing,
  mark: string,
  files: readonly NamedFile[],
  by: Actor = filerOf(filing.zone),
): ApiCall => ({
  actor: by,
  method: 'POST',
  path: '/v1/submissions',
  headers: { 'idempotency-key': `announce-${mark}` },
  body: {
    ...{ zone: filing.zone, form: filing.form, period: filing.period },
    files: files.map(({ role, name, bytes, sha256 }) => ({ role, name, size: bytes.length, sha256 })),
  },
});

/** The office's lead imports what was accepted of an earlier year. */
export const announceImport = (filing: Filing, mark: string, files: readonly NamedFile[]): ApiCall => {
  const call = announce(filing, mark, files);
  const basis = { document: `浙自贸办〔2025〕3号 ${mark}`, date: '2025-03-18' };
  return { ...call, actor: officeLead, path: '/v1/imports', body: { ...(call.body as object), basis } };
};

export const explain = (
  zone: string,
  id: string,
  findings: readonly string[],
  version: number | undefined,
): ApiCall => ({
  actor: filerOf(zone),
  method: 'PUT',
  path: `/v1/submissions/${id}/explanations`,
  headers: condition(version),
  body: { answers: Object.fromEntries(findings.map((finding) => [finding, '口径不同'])) },
});

export const certify = (id: string, version: number, by: Actor): ApiCall => ({
  actor: by,
  method: 'POST',
  path: `/v1/submissions/${id}/certification`,
  headers: condition(version),
});

/** Looks at what the office has still to enter beside the rows of a filing. */
export const readDecisions = (id: string, by: Actor): ApiCall => read(by, `/v1/submissions/${id}/office-entries`);

/** Enters something in each open place: an approval, or what stands for any opinion. */
export const enterDecisions = (id: string, { etag, open }: OpenDecisions, by: Actor): ApiCall => ({
  actor: by,
  method: 'PUT',
  path: `/v1/submissions/${id}/office-entries`,
  headers: etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag },
  body: {
    entries: open.filter(({ required }) => required).map(({ row, field }) => ({ row, field, value: '同意' })),
  },
});

/** Announces the scan of a sealed print sheet; `mark` tells one from another. */
export const announceScan = (submission: Submission, mark: string, number: number, by: Actor): ApiCall => {
  const { bytes, sha256 } = attachmentOf(submission.filing, number);
  return {
    actor: by,
    method: 'POST',
    path: `/v1/submissions/${submission.id}/scan`,
    headers: { 'idempotency-key': `scan-${mark}` },
    body: { name: `${mark}.pdf`, size: bytes.length, sha256 },
  };
};

/** Said of a cell that every workbook has; what its sheet is called depends on the form. */
const COMMENT = { sheet: '基础数据表', cell: 'B4', text: '请核对' };

export const review = (id: string, version: number, decision: 'accept' | 'return', by: Actor): ApiCall => ({
  actor: by,
  method: 'POST',
  path: `/v1/submissions/${id}/review`,
  headers: condition(version),
  body:
    decision === 'accept'
      ? { decision, comments: [COMMENT] }
      : { decision, comment: '请核对用地面积口径', comments: [COMMENT] },
});

/** Gives what is certified to one of the office, or takes it back. */
export const assign = (id: string, version: number | undefined, assignee: string | null): ApiCall => ({
  actor: office,
  method: 'PUT',
  path: `/v1/submissions/${id}/assignee`,
  headers: condition(version),
  body: { assignee },
});

/** Lets a zone file anew what was accepted. */
export const reopen = (id: string, version: number, by: Actor): ApiCall => ({
  actor: by,
  method: 'POST',
  path: `/v1/submissions/${id}/reopening`,
  headers: condition(version),
  body: { reason: '以年报数替换快报数' },
});

export const requestEvaluation = (mark: string, dataAsOf?: string, scheme = 'sample-2025'): ApiCall => ({
  actor: officeLead,
  method: 'POST',
  path: '/v1/evaluations',
  headers: { 'idempotency-key': `evaluate-${mark}` },
  body: { year: 2025, scheme: { id: scheme }, ...(dataAsOf === undefined ? {} : { dataAsOf }) },
});

/** `mark` is the document's number, and so tells one decision from another. */
export const decide = (id: string, version: number, to: string, mark: string, until = '2026-01-05'): ApiCall => ({
  actor: officeLead,
  method: 'POST',
  path: `/v1/evaluations/${id}/transitions`,
  headers: condition(version),
  body: {
    ...{ to, document: mark, date: '2026-04-20', despite: { reason: '演练' } },
    ...(to === 'approved' ? { meeting: '演练会议' } : {}),
    ...(to === 'publicised' ? { until } : {}),
  },
});

/** Joins a zone's workbook of a kind, as if it were the part of one of its bureaus. Nothing is kept of it. */
export const merge = (filing: Filing, kind: WorkbookKind, by: Actor): ApiCall => {
  const { bytes } = workbookOf(filing, kind);
  return {
    actor: by,
    method: 'POST',
    path: `/v1/forms/${filing.form}/merge`,
    body: {
      ...{ zone: filing.zone, period: filing.period },
      files: [{ name: kind === 'csv' ? '部门.csv' : '部门.xlsx', base64: Buffer.from(bytes).toString('base64') }],
    },
  };
};

/** Asks for all of a kind of 2025; `mark` is its key. */
export const requestExport = (kind: ExportKind, format: ExportFormat, mark: string, by: Actor): ApiCall => ({
  actor: by,
  method: 'POST',
  path: '/v1/exports',
  headers: { 'idempotency-key': `export-${mark}` },
  body: { kind, format, year: 2025 },
});

/** Sends what was set aside back to its queue, which decides nothing: whatever is wrong with it still is. */
export const sendAgain = (queue: QueueName): ApiCall => ({
  actor: officeLead,
  method: 'POST',
  path: '/v1/operations/dead-letters/redrive',
  body: { queue, ids: 'all' },
});

export const read = (actor: Actor | undefined, path: string): ApiCall => ({ actor, method: 'GET', path });

/** A lead says who works with them; `mark` tells one entry from another: it stands in the name. */
export const registerPerson = (
  by: Actor,
  { sub, role, zone }: Actor,
  mark: string,
  version: number | undefined,
): ApiCall => ({
  actor: by,
  method: 'PUT',
  path: `/v1/people/${sub}`,
  headers: condition(version),
  body: { name: `李 ${mark}`, role, ...(zone === undefined ? {} : { zone }), contact: { email: 'li@example.org' } },
});

/** `mark` tells one handover from another; it is asked for again under the same key. */
export const handOver = (by: Actor, from: string, to: string, mark: string): ApiCall => ({
  actor: by,
  method: 'POST',
  path: '/v1/handovers',
  headers: { 'idempotency-key': `hand-over-${mark}` },
  body: { from, to, note: `移交 ${mark}` },
});
