import { callFaults } from './engine/fault.ts';

/**
 * Every step, command and schedule that each fault must have met. Reads and joined workbooks change nothing; {@link TOO_RARE} says which
 * commands do not meet every fault, and what holds them instead.
 */
const STEPS = [
  'upload/stored',
  'upload/upload.awaited',
  'validation/submission.received',
  'indicator/submission.validated',
  'indicator/submission.accepted',
  'indicator/province-totals.recorded',
  'ranking/evaluation.requested',
  'publishing/evaluation.completed',
  'publishing/evaluation.transitioned',
  'notice/submission.validated',
  'notice/submission.certified',
  'notice/submission.accepted',
  'notice/submission.returned',
  'notice/evaluation.completed',
  'notice/evaluation.transitioned',
  'delivery/delivery.due',
  'export/export.requested',
  'api/registerZone',
  'api/recordProvinceTotals',
  'api/recordAuthorityValues',
  'api/createSubmission',
  'api/explainFindings',
  'api/announceScan',
  'api/certifySubmission',
  'api/reviewSubmission',
  'api/requestEvaluation',
  'api/requestExport',
  'api/decideEvaluation',
  'api/recordAdjustment',
  'api/withdrawAdjustment',
  'api/submitObjection',
  'api/saveScheme',
  'api/activateScheme',
  'api/runScenario',
  'api/reopenSubmission',
  'api/announceImport',
  'api/confirmAuthorityValues',
  'api/confirmGapReason',
  'api/recordManualScore',
  'api/requestExemption',
  'api/registerPerson',
  'api/handOver',
  'api/enterYear',
  'api/setWindow',
  'api/extendWindow',
  'api/registerWebhook',
  'schedule/tick',
  'schedule/annual',
] as const;

/**
 * Commands of which 2,000 stories hold too few for a fault of every kind (500 of them held none of some kinds, and of most kinds two at
 * most), and the test in which each is broken off at every call that it makes. That they occur is asked of the stories, too.
 */
export const TOO_RARE: Readonly<Record<string, string>> = {
  assignSubmission: 'services/portal/assign-submission.test.ts',
  decideExemption: 'services/ranking/decide-exemption.test.ts',
  decideObjection: 'services/ranking/decide-objection.test.ts',
  deleteWebhook: 'services/notices/webhook-commands.test.ts',
  enableWebhook: 'services/notices/enable-webhook.test.ts',
  enterOffice: 'services/portal/enter-office.test.ts',
  markNoticeRead: 'services/notices/deliver-event.test.ts',
  nameHandlers: 'services/ranking/name-handlers.test.ts',
  redriveDeadLetters: 'services/audit/dead-letters.test.ts',
  replayWebhook: 'services/notices/webhook-commands.test.ts',
  rotateWebhook: 'services/notices/webhook-commands.test.ts',
  setChannels: 'services/notices/channels.test.ts',
  withdrawObjection: 'services/ranking/submit-objection.test.ts',
};

/** Commands that commit nothing, and why: they are called like any other, but there is no effect to count. */
export const KEEP_NOTHING: Readonly<Record<string, string>> = {
  mergeForm: 'joins the parts of a workbook and hands it back',
};

const QUEUES = ['upload', 'validation', 'indicator', 'ranking', 'publishing', 'notice', 'delivery', 'export'] as const;

const of = (places: readonly string[], kinds: readonly string[]): readonly string[] =>
  places.flatMap((place) => kinds.map((kind) => `${place} × ${kind}`));

/** Every pair of step and fault that the seeds of a CI run must meet. */
export const expectedPairs: readonly string[] = [
  ...of(STEPS, callFaults),
  ...of(QUEUES, ['message-duplicated', 'message-reordered', 'message-bad', 'two-at-once']),
  ...of(['publishing', 'notice', 'export'], ['message-lost']),
  ...of(['tick', 'annual'], ['schedule-twice', 'schedule-late']),
  ...of(['store'], ['storage-event-lost', 'storage-event-duplicated']),
  ...of(['clock'], ['upload-expired', 'clock-over-boundary', 'message-delayed']),
  ...of(['api'], ['two-at-once', 'answer-retried']),
  ...of(['browser'], ['posted-twice']),
  ...of(['web'], ['endpoint-down', 'endpoint-gone']),
  ...of(['schedule/tick', 'api/listSubmissions', 'api/listEvaluations', 'api/readIndicators'], ['index-lag']),
];
