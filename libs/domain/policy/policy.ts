import {
  auditor,
  caseReaders,
  circularReaders,
  eventReaders,
  everyRole,
  filers,
  office,
  officeAndAuditor,
  officeLead,
  officeLeadAndAuditor,
  type PolicyRow,
  readers,
  resultReaders,
  schemeReaders,
  signers,
  subscribers,
  workers,
  zoneLead,
  zoneLeadOrOffice,
  zoneOrOfficeLead,
} from './row.ts';

/**
 * Who may do what (权限表): a row for each action of the API, by the id of its route. A route without a row is not served;
 * `docs/access.md` is generated from this. To add a route is to add its row here.
 */
export const policy = {
  // Submissions 报送
  createSubmission: { who: filers },
  announceImport: { who: officeLead },
  listSubmissions: { who: readers },
  readSubmission: { who: readers },
  readSubmissionFile: { who: readers },
  readReceipt: { who: readers },
  printSubmission: { who: readers },
  printReceipt: { who: readers },
  readFindings: { who: readers },
  readAnnotated: { who: readers },
  readSources: { who: readers },
  readDiff: { who: readers },
  readChanges: { who: readers },
  readScans: { who: readers },
  announceScan: { who: filers, knownBy: 'readSubmission', states: ['valid'] },
  readExplanations: { who: readers },
  explainFindings: { who: filers, knownBy: 'readSubmission', states: ['valid'] },
  certifySubmission: { who: signers, knownBy: 'readSubmission', states: ['valid'] },
  readReview: { who: readers },
  reviewSubmission: { who: office, states: ['certified'], notBy: ['certified'] },
  reopenSubmission: { who: office, states: ['accepted'], notBy: ['certified'] },
  assignSubmission: { who: office, states: ['certified'] },
  readAssignee: { who: officeAndAuditor },
  readReviewQueue: { who: officeAndAuditor },
  enterOffice: { who: office, states: ['valid', 'certified', 'accepted', 'reopened'] },
  readOfficeEntries: { who: readers },
  readReplicationRate: { who: readers },

  // Forms 报表
  listForms: { who: everyRole },
  readTemplate: { who: workers },
  mergeForm: { who: workers },
  listInspections: { who: readers },

  // Windows and reminders 报送时限与催办
  listWindows: { who: everyRole },
  readWindow: { who: readers },
  extendWindow: { who: office },
  setWindow: { who: office },
  listWindowSettings: { who: everyRole },
  enterYear: { who: officeLead },
  readYear: { who: everyRole },
  listYears: { who: everyRole },
  readReminder: { who: readers },
  readReminderDocument: { who: readers },

  // Boards and summaries 进度与汇总
  readProgress: { who: readers },
  printProgress: { who: readers },
  readPlanBoard: { who: readers },
  printPlanBoard: { who: readers },
  summariseForm: { who: office },

  // The registry and what departments settle 名录与核定
  registerZone: { who: office },
  listZones: { who: everyRole },
  readZone: { who: everyRole },
  registerPerson: { who: zoneOrOfficeLead },
  listPeople: { who: zoneLeadOrOffice },
  readPerson: { who: zoneLeadOrOffice },
  recordProvinceTotals: { who: office },
  readProvinceTotals: { who: everyRole },
  recordAuthorityValues: { who: office },
  readAuthorityValues: { who: readers },
  compareAuthorityValues: { who: readers },
  confirmAuthorityValues: { who: zoneLead },

  // Evaluations 考评
  readIndicators: { who: readers },
  requestEvaluation: { who: officeLead },
  decideEvaluation: { who: officeLead, states: ['provisional', 'feedback', 'approved', 'publicised'] },
  listEvaluations: { who: officeAndAuditor },
  readEvaluation: { who: officeAndAuditor },
  readRanking: { who: officeAndAuditor },
  readBundle: { who: officeAndAuditor },
  readCircular: { who: circularReaders },
  readScoreSheet: { who: officeAndAuditor },
  readDraft: { who: officeAndAuditor },
  compareZones: { who: officeAndAuditor },
  readRobustness: { who: officeAndAuditor },
  readZoneResult: { who: resultReaders },
  findingsByEffect: { who: officeAndAuditor },
  readRankChanges: { who: officeAndAuditor },
  explainZone: { who: resultReaders },
  readLineage: { who: resultReaders },

  // Schemes and scenarios 方案与情景
  saveScheme: { who: officeLead },
  listSchemes: { who: schemeReaders },
  readScheme: { who: schemeReaders },
  activateScheme: { who: officeLead, states: ['draft'] },
  backTestScheme: { who: office },
  runScenario: { who: office },
  listScenarios: { who: officeAndAuditor },
  readScenario: { who: officeAndAuditor },

  // Entries beside the figures, objections, error tolerance 加减分、异议、容错
  recordAdjustment: { who: office },
  withdrawAdjustment: { who: officeLead, states: ['standing', 'waived'] },
  recordManualScore: { who: office },
  listManualScores: { who: officeAndAuditor },
  readManualScore: { who: officeAndAuditor },
  confirmGapReason: { who: office },
  listGapReasons: { who: readers },
  readGapReason: { who: readers },
  listAdjustments: { who: readers },
  readAdjustment: { who: readers },
  submitObjection: { who: zoneLead, states: ['feedback'] },
  withdrawObjection: { who: zoneLead, knownBy: 'readObjection', states: ['submitted'] },
  decideObjection: { who: officeLead, states: ['submitted'], notBy: ['submitted', 'entered'] },
  previewObjection: { who: office },
  listObjections: { who: readers },
  readObjection: { who: readers },
  requestExemption: { who: zoneLead },
  nameHandlers: { who: officeLead, states: ['submitted'] },
  decideExemption: { who: officeLead, states: ['submitted'], notBy: ['submitted', 'entered'] },
  listExemptions: { who: readers },
  readExemption: { who: caseReaders },

  // Notices, events, webhooks 通知、事件、网络回调
  listNotices: { who: filers },
  markNoticeRead: { who: filers },
  readChannels: { who: zoneLeadOrOffice },
  setChannels: { who: zoneLeadOrOffice },
  listEvents: { who: eventReaders },
  registerWebhook: { who: subscribers },
  listWebhooks: { who: subscribers },
  readWebhook: { who: subscribers },
  deleteWebhook: { who: subscribers, states: ['enabled', 'disabled'] },
  rotateWebhook: { who: subscribers, states: ['enabled'] },
  enableWebhook: { who: subscribers, states: ['disabled'] },
  listDeliveries: { who: subscribers },
  replayWebhook: { who: subscribers, states: ['enabled'] },

  // Handovers 移交
  handOver: { who: signers },
  listHandovers: { who: readers },

  // Audit and operations 审计与运行
  readAudit: { who: auditor },
  verifyAudit: { who: auditor },
  exportAudit: { who: auditor },
  listDeadLetters: { who: officeLeadAndAuditor },
  redriveDeadLetters: { who: officeLead },

  // Bulk exports 批量导出
  requestExport: { who: officeAndAuditor },
  readExport: { who: officeAndAuditor },

  // What is published 公开
  listReports: { who: 'anyone' },
  readReportFile: { who: 'anyone' },
  listRankings: { who: 'anyone' },
  listKeys: { who: 'anyone' },
  readOpenApi: { who: 'anyone' },
} as const satisfies Readonly<Record<string, PolicyRow>>;

/** One of the actions of the {@link policy}: the id of a route. */
export type Action = keyof typeof policy;
