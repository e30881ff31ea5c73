import { type Role, roles } from '../../libs/domain/actor.ts';

/** What there is to be asked for: a valid submission of each zone, and an evaluation that was fed back. */
export interface Scene {
  readonly submissions: Readonly<Record<string, string>>;
  readonly evaluation: string;
}

/** Who is let in by a route, and what a harmless request is answered then. */
export interface Row {
  readonly admits: 'anyone' | readonly Role[];
  readonly path: (zone: string, scene: Scene) => string;
  readonly json?: (zone: string) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Status, and the code of a refusal that comes only after role and zone were found good. */
  readonly answer: string;
  /** What people of another zone are answered; the same answer where what is asked for is no zone's own. */
  readonly foreign?: string;
  /** What the office's people are answered of a zone's own doing, where it is not theirs to do. */
  readonly office?: string;
}

/** The zone of those who ask, and the other one. */
export const OWN = 'hangzhou';
export const FOREIGN = 'ningbo';
const everyoneButPortal = ['zone-officer', 'zone-lead', 'office', 'office-lead', 'auditor'] as const;
const officeAndAuditor = ['office', 'office-lead', 'auditor'] as const;

const ofSubmission =
  (rest = '') =>
  (zone: string, { submissions }: Scene) =>
    `/v1/submissions/${submissions[zone]}${rest}`;
const ofEvaluation =
  (rest = '') =>
  (_: string, { evaluation }: Scene) =>
    `/v1/evaluations/${evaluation}${rest}`;

/** A version that nothing has: a write that is let in stops there and changes nothing. */
const stale = { headers: { 'if-match': '"99"' }, answer: '412 request.stale' } as const;
const ownSubmission = { admits: everyoneButPortal, answer: '200', foreign: '404 submission.unknown' } as const;
const total = { value: '1', unit: '亿元', status: 'final', source: '省统计局' };

/** By operation id. A route that is missing here fails the first test. */
export const accessRows: Readonly<Record<string, Row>> = {
  createSubmission: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    office: '404 zone.unknown',
    path: () => '/v1/submissions',
    json: (zone) => ({
      zone,
      form: 'indicator-data',
      period: '2025Q1',
      files: [{ role: 'workbook', name: 'a.xlsx', size: 1, sha256: '0'.repeat(64) }],
    }),
    answer: '400 period.mismatch',
    foreign: '404 zone.unknown',
  },
  readTemplate: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    path: (zone) => `/v1/forms/indicator-data/template?zone=${zone}&period=2025`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  mergeForm: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    path: () => '/v1/forms/indicator-data/merge',
    json: (zone) => ({ zone, period: '2025', files: [{ name: 'a.csv', base64: '5qCH6aKYCg==' }] }),
    answer: '200',
    foreign: '404 zone.unknown',
  },
  listSubmissions: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/submissions?period=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  readSubmission: { ...ownSubmission, path: ofSubmission() },
  readReceipt: { ...ownSubmission, path: ofSubmission('/receipt') },
  printSubmission: { ...ownSubmission, path: ofSubmission('/print') },
  printReceipt: { ...ownSubmission, path: ofSubmission('/receipt/print') },
  readSubmissionFile: { ...ownSubmission, path: ofSubmission('/file') },
  readFindings: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/findings') },
  readAnnotated: { ...ownSubmission, answer: '404 annotated.none', path: ofSubmission('/annotated') },
  readDiff: { ...ownSubmission, answer: '409 diff.first-attempt', path: ofSubmission('/diff') },
  readExplanations: { ...ownSubmission, path: ofSubmission('/explanations') },
  explainFindings: {
    ...stale,
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    office: '403 submission.not-filer',
    path: ofSubmission('/explanations'),
    json: () => ({ answers: {} }),
    foreign: '404 submission.unknown',
  },
  certifySubmission: {
    ...stale,
    admits: ['zone-lead', 'office-lead'],
    office: '403 submission.not-filer',
    path: ofSubmission('/certification'),
    foreign: '404 submission.unknown',
  },
  reviewSubmission: {
    ...stale,
    admits: ['office', 'office-lead'],
    path: ofSubmission('/review'),
    json: () => ({ decision: 'accept' }),
  },
  readIndicators: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/indicators?year=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  requestEvaluation: {
    admits: ['office-lead'],
    path: () => '/v1/evaluations',
    json: () => ({ year: 2025, scheme: { id: 'no-such-scheme' } }),
    answer: '404 scheme.unknown',
  },
  decideEvaluation: {
    ...stale,
    admits: ['office-lead'],
    path: ofEvaluation('/transitions'),
    json: () => ({ to: 'approved', document: '测试纪要1号' }),
  },
  listEvaluations: { admits: officeAndAuditor, path: () => '/v1/evaluations?year=2025', answer: '200' },
  readEvaluation: { admits: officeAndAuditor, path: ofEvaluation(), answer: '200' },
  readRanking: { admits: officeAndAuditor, path: ofEvaluation('/ranking'), answer: '200' },
  readDraft: { admits: officeAndAuditor, path: ofEvaluation('/draft'), answer: '200' },
  readZoneResult: {
    admits: everyoneButPortal,
    path: (zone, scene) => ofEvaluation(`/zones/${zone}`)(zone, scene),
    answer: '200',
    foreign: '404 evaluation.unknown',
  },
  registerZone: {
    ...stale,
    admits: ['office', 'office-lead'],
    path: (zone) => `/v1/zones/${zone}`,
    json: () => ({ name: '改名', subAreas: [{ name: '片区' }], cohorts: [2025] }),
  },
  listZones: { admits: roles, path: () => '/v1/zones', answer: '200' },
  readZone: { admits: roles, path: (zone) => `/v1/zones/${zone}`, answer: '200' },
  recordProvinceTotals: {
    ...stale,
    admits: ['office', 'office-lead'],
    path: () => '/v1/province-totals/2025',
    json: () => ({ trade: total, foreignInvestment: { ...total, unit: '万美元' } }),
  },
  readProvinceTotals: { admits: roles, path: () => '/v1/province-totals/2025', answer: '200' },
  listForms: { admits: roles, path: () => '/v1/forms', answer: '200' },
  listReports: { admits: 'anyone', path: () => '/v1/public/reports', answer: '200 nothing' },
  readReportFile: { admits: 'anyone', path: () => '/v1/public/reports/2025.html', answer: '404 report.unknown' },
  listRankings: { admits: 'anyone', path: () => '/v1/public/rankings', answer: '200 nothing' },
  readOpenApi: { admits: 'anyone', path: () => '/openapi.json', answer: '200' },
};
