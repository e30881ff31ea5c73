import { everyRoute } from '../every-route.ts';
import { matchRoute } from '../http-event.ts';
import { type Intent, wasDone } from '../story/ledger.ts';
import type { Invariant } from './invariant.ts';

/** What the audit trail calls the effect of each command. */
export const AUDITED: Readonly<Record<string, readonly string[]>> = {
  extendWindow: ['window.extended', 'extension.refused'],
  setWindow: ['window.set'],
  enterYear: ['calendar.entered'],
  requestExport: ['export.requested'],
  createSubmission: ['submission.announced'],
  announceImport: ['import.announced'],
  announceScan: ['scan.announced'],
  markNoticeRead: ['notice.read'],
  setChannels: ['channels.set'],
  registerWebhook: ['webhook.registered'],
  deleteWebhook: ['webhook.deleted'],
  enableWebhook: ['webhook.enabled'],
  rotateWebhook: ['webhook.rotated'],
  registerZone: ['zone.registered'],
  confirmAuthorityValues: ['authority-values.confirmed'],
  explainFindings: ['submission.explained'],
  certifySubmission: ['submission.certified'],
  assignSubmission: ['submission.assigned'],
  reviewSubmission: ['submission.accepted', 'submission.returned'],
  reopenSubmission: ['submission.reopened'],
  enterOffice: ['submission.office-entered'],
  handOver: ['work.handed-over'],
  registerPerson: ['person.registered'],
  requestEvaluation: ['evaluation.requested'],
  decideEvaluation: ['evaluation.feedback', 'evaluation.approved', 'evaluation.publicised', 'evaluation.circulated'],
  saveScheme: ['scheme.saved'],
  activateScheme: ['scheme.activated'],
  runScenario: ['scenario.computed'],
  recordAdjustment: ['adjustment.entered'],
  withdrawAdjustment: ['adjustment.withdrawn'],
  recordManualScore: ['manual-score.entered'],
  confirmGapReason: ['gap-reason.confirmed', 'gap-reason.withdrawn'],
  submitObjection: ['objection.submitted'],
  withdrawObjection: ['objection.withdrawn'],
  decideObjection: ['objection.upheld', 'objection.rejected'],
  requestExemption: ['exemption.submitted'],
  nameHandlers: ['exemption.handlers-named'],
  decideExemption: ['exemption.exempt', 'exemption.mitigated', 'exemption.refused'],
};

/** Commands whose effects this invariant cannot count by their entries, and why. */
export const OTHERWISE: Readonly<Record<string, string>> = {
  mergeForm: 'keeps nothing',
  redriveDeadLetters: 'enters each try before it sends, so that none is sent unseen',
  replayWebhook: 'goes in portions, each with its own entry',
  recordProvinceTotals: 'is entered for what the office files, too; counted by its source (commands have one effect)',
  recordAuthorityValues:
    'is entered for what the office files, too; counted by its document (commands have one effect)',
};

/** Answered as done also where there was nothing left to do. */
const DONE_ALREADY: ReadonlySet<string> = new Set(['markNoticeRead', 'runScenario']);

const routes = everyRoute({} as Parameters<typeof everyRoute>[0]);

const commandOf = ({ call: { method, path } }: Intent): string =>
  matchRoute(routes, method, new URL(path, 'http://memory').pathname)?.bound.route.id ?? '';

/** A call that was sent once and refused had no effect. */
const mayHaveDone = (intent: Intent): boolean => wasDone(intent) || intent.sent > 1 || intent.replies.length === 0;

/**
 * Each effect of a command stands in the audit trail once: as many entries of a person as there are commands of theirs that were
 * answered as done, or more by those alone of which no answer, or more than one, is known.
 */
export const effectsAreAuditedOnce: Invariant = {
  name: 'effects are audited once',
  atRest: ({ sim, ledger }) => {
    const entered = new Map<string, number>();
    for (const { key, body } of sim.world.records.all()) {
      if (key.pk.startsWith('AUDIT#') && key.sk !== 'HEAD') raise(entered, `${body['action']} ${body['actor']}`);
    }
    const [least, most] = [new Map<string, number>(), new Map<string, number>()];
    for (const intent of ledger.intents) {
      const command = `${commandOf(intent)} ${intent.call.actor?.sub}`;
      if (wasDone(intent)) raise(least, command);
      if (mayHaveDone(intent)) raise(most, command);
    }
    return Object.entries(AUDITED).flatMap(([command, actions]) => {
      const people = [...new Set(ledger.intents.map(({ call }) => call.actor?.sub))];
      return people.flatMap((by) => {
        const count = actions.reduce((sum, action) => sum + (entered.get(`${action} ${by}`) ?? 0), 0);
        const [few, many] = [least, most].map((of) => of.get(`${command} ${by}`) ?? 0) as [number, number];
        if (count <= many && (count >= few || DONE_ALREADY.has(command))) return [];
        return [`${count} entries of ${command} by ${by}, who did it ${few} times, at most ${many}`];
      });
    });
  },
};

const raise = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
