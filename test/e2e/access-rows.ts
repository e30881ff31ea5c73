import { type Role, roles } from '../../libs/domain/actor.ts';

/** What there is to be asked for: a valid submission of each zone, an evaluation that was fed back, and what concerns it. */
export interface Scene {
  readonly submissions: Readonly<Record<string, string>>;
  readonly evaluation: string;
  /** An entry beside the figures of each zone. */
  readonly adjustments: Readonly<Record<string, string>>;
  /** An objection of each zone. */
  readonly objections: Readonly<Record<string, string>>;
  /** A case of error tolerance of each zone. */
  readonly exemptions: Readonly<Record<string, string>>;
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
const ofAdjustment =
  (rest = '') =>
  (zone: string, { adjustments }: Scene) =>
    `/v1/adjustments/${adjustments[zone]}${rest}`;
const ofObjection =
  (rest = '') =>
  (zone: string, { objections }: Scene) =>
    `/v1/objections/${objections[zone]}${rest}`;
const ofExemption =
  (rest = '') =>
  (zone: string, { exemptions }: Scene) =>
    `/v1/exemptions/${exemptions[zone]}${rest}`;

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
  announceScan: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    office: '403 submission.not-filer',
    path: ofSubmission('/scan'),
    json: () => ({ name: 'a.exe', size: 1, sha256: '0'.repeat(64) }),
    answer: '400 scan.kind',
    foreign: '404 submission.unknown',
  },
  readScans: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/scan') },
  readSubmissionFile: { ...ownSubmission, path: ofSubmission('/file') },
  readFindings: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/findings') },
  readAnnotated: { ...ownSubmission, answer: '404 annotated.none', path: ofSubmission('/annotated') },
  readSources: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/sources') },
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
  enterOffice: {
    admits: ['office', 'office-lead'],
    path: ofSubmission('/office-entries'),
    json: () => ({ entries: [{ row: 'T01', field: 'approval', value: '同意' }] }),
    answer: '409 office-entry.no-columns',
  },
  readOfficeEntries: { ...ownSubmission, path: ofSubmission('/office-entries') },
  readReplicationRate: {
    ...ownSubmission,
    answer: '404 replication-rate.none',
    path: ofSubmission('/replication-rate'),
  },
  listInspections: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/inspections?zone=${zone}&asOf=2026-01-31`,
    answer: '200 nothing',
    foreign: '404 zone.unknown',
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
  readBundle: { admits: officeAndAuditor, path: ofEvaluation('/bundle'), answer: '409 bundle.not-yet' },
  readDraft: { admits: officeAndAuditor, path: ofEvaluation('/draft'), answer: '200' },
  readZoneResult: {
    admits: everyoneButPortal,
    path: (zone, scene) => ofEvaluation(`/zones/${zone}`)(zone, scene),
    answer: '200',
    foreign: '404 evaluation.unknown',
  },
  compareZones: {
    admits: officeAndAuditor,
    path: ofEvaluation(`/compare?a=${OWN}&b=${FOREIGN}`),
    // Nobody's figures are accepted in this scene.
    answer: '409 comparison.unscored',
  },
  explainZone: {
    admits: everyoneButPortal,
    path: (zone, scene) => ofEvaluation(`/zones/${zone}/explanation`)(zone, scene),
    answer: '200',
    foreign: '404 evaluation.unknown',
  },
  readLineage: {
    admits: everyoneButPortal,
    path: (zone, { evaluation }) => `/v1/lineage?evaluation=${evaluation}&zone=${zone}`,
    answer: '200',
    foreign: '404 evaluation.unknown',
  },
  saveScheme: {
    admits: ['office-lead'],
    path: () => '/v1/schemes',
    json: () => ({ id: 'no-scheme' }),
    answer: '422 scheme.invalid',
  },
  listSchemes: { admits: roles, path: () => '/v1/schemes', answer: '200' },
  readScheme: { admits: roles, path: () => '/v1/schemes/sample-2025', answer: '200' },
  activateScheme: {
    admits: ['office-lead'],
    path: () => '/v1/schemes/sample-2025/activation',
    json: () => ({ version: 1, document: '测试文号1号', date: '2026-01-05' }),
    answer: '409 scheme.state',
  },
  backTestScheme: {
    admits: ['office', 'office-lead'],
    path: (_, { evaluation }) => `/v1/schemes/standard/back-test?evaluation=${evaluation}`,
    answer: '200',
  },
  runScenario: {
    admits: ['office', 'office-lead'],
    path: ofEvaluation('/scenarios'),
    json: () => ({ name: '权重', changes: { weights: { none: '1' } } }),
    answer: '422 scenario.invalid',
  },
  listScenarios: { admits: officeAndAuditor, path: ofEvaluation('/scenarios'), answer: '200 nothing' },
  readScenario: { admits: officeAndAuditor, path: ofEvaluation('/scenarios/none'), answer: '404 scenario.unknown' },
  readRobustness: { admits: officeAndAuditor, path: ofEvaluation('/robustness'), answer: '409 robustness.unranked' },
  recordAdjustment: {
    admits: ['office', 'office-lead'],
    path: () => '/v1/adjustments',
    json: (zone) => ({
      zone,
      year: 2025,
      kind: 'deduction',
      event: 'E1',
      evidenceSha256: '0'.repeat(64),
      reason: '未写分值',
    }),
    answer: '400 adjustment.points',
  },
  withdrawAdjustment: {
    ...stale,
    admits: ['office-lead'],
    path: ofAdjustment('/withdrawal'),
    json: () => ({ reason: '录入有误' }),
  },
  listAdjustments: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/adjustments?year=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  readAdjustment: {
    admits: everyoneButPortal,
    path: ofAdjustment(),
    answer: '200',
    foreign: '404 adjustment.unknown',
  },
  submitObjection: {
    admits: ['zone-lead'],
    path: () => '/v1/objections',
    json: () => ({ evaluation: 'none', on: { kind: 'indicator', indicator: 'fdiShare' }, reason: '测试' }),
    answer: '404 evaluation.unknown',
  },
  withdrawObjection: {
    ...stale,
    admits: ['zone-lead'],
    path: ofObjection('/withdrawal'),
    foreign: '404 objection.unknown',
  },
  decideObjection: {
    ...stale,
    admits: ['office-lead'],
    path: ofObjection('/decision'),
    json: () => ({ decision: 'rejected', reason: '测试' }),
  },
  listObjections: {
    admits: everyoneButPortal,
    path: (zone, { evaluation }) => `/v1/objections?evaluation=${evaluation}&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  readObjection: {
    admits: everyoneButPortal,
    path: ofObjection(),
    answer: '200',
    foreign: '404 objection.unknown',
  },
  previewObjection: { admits: ['office', 'office-lead'], path: ofObjection('/preview'), answer: '200' },
  requestExemption: {
    admits: ['zone-lead'],
    path: () => '/v1/exemptions',
    json: () => ({ adjustments: ['2025-none'], incident: 'E1', statement: '测试' }),
    answer: '422 exemption.entry-unknown',
  },
  decideExemption: {
    ...stale,
    admits: ['office-lead'],
    path: ofExemption('/decision'),
    json: () => ({
      determination: 'refused',
      reason: '测试',
      authority: { issuer: '测试机关', documentNo: '测试1号', date: '2026-03-10' },
      waived: [],
    }),
  },
  listExemptions: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/exemptions?year=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  readExemption: {
    admits: everyoneButPortal,
    path: ofExemption(),
    answer: '200',
    foreign: '404 exemption.unknown',
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
  recordAuthorityValues: {
    ...stale,
    admits: ['office', 'office-lead'],
    path: () => '/v1/authority-values/customs/2025',
    json: (zone) => ({ document: '海关统计', values: [{ zone, field: 'exports', value: '1', unit: '亿元' }] }),
  },
  readAuthorityValues: { admits: everyoneButPortal, path: () => '/v1/authority-values/2025', answer: '200' },
  compareAuthorityValues: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/authority-values/2025/comparison?zone=${zone}`,
    answer: '200 nothing',
    foreign: '404 zone.unknown',
  },
  listForms: { admits: roles, path: () => '/v1/forms', answer: '200' },
  listReports: { admits: 'anyone', path: () => '/v1/public/reports', answer: '200 nothing' },
  readReportFile: { admits: 'anyone', path: () => '/v1/public/reports/2025.html', answer: '404 report.unknown' },
  listRankings: { admits: 'anyone', path: () => '/v1/public/rankings', answer: '200 nothing' },
  listKeys: { admits: 'anyone', path: () => '/v1/public/keys', answer: '200 nothing' },
  readOpenApi: { admits: 'anyone', path: () => '/openapi.json', answer: '200' },
};
