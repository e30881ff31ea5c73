import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../actor.ts';
import { type Doers, judge, type Verdict } from './judge.ts';
import { type Action, policy } from './policy.ts';
import type { PastDeed } from './row.ts';

/**
 * The policy once more, written by hand: for zone-officer, zone-lead, office, office-lead, portal, auditor what they may do it to:
 * `o` what is their own, `a` anybody's, `n` what they were named to handle, `-` nothing; `o*` their own from the feedback on, `a+` what is active,
 * `a!` what was circulated.
 */
const table = `
  createSubmission       o  o  o  o  -  -
  announceImport         -  -  -  a  -  -
  listSubmissions        o  o  a  a  -  a
  readSubmission         o  o  a  a  -  a
  readSubmissionFile     o  o  a  a  -  a
  readReceipt            o  o  a  a  -  a
  printSubmission        o  o  a  a  -  a
  printReceipt           o  o  a  a  -  a
  readFindings           o  o  a  a  -  a
  readAnnotated          o  o  a  a  -  a
  readSources            o  o  a  a  -  a
  readDiff               o  o  a  a  -  a
  readChanges            o  o  a  a  -  a
  readScans              o  o  a  a  -  a
  announceScan           o  o  o  o  -  -  knownBy=readSubmission states=valid
  readExplanations       o  o  a  a  -  a
  explainFindings        o  o  o  o  -  -  knownBy=readSubmission states=valid
  certifySubmission      -  o  -  o  -  -  knownBy=readSubmission states=valid
  readReview             o  o  a  a  -  a
  reviewSubmission       -  -  a  a  -  -  states=certified notBy=certified
  reopenSubmission       -  -  a  a  -  -  states=accepted notBy=certified
  assignSubmission       -  -  a  a  -  -  states=certified
  readAssignee           -  -  a  a  -  a
  readReviewQueue        -  -  a  a  -  a
  enterOffice            -  -  a  a  -  -  states=valid,certified,accepted,reopened
  readOfficeEntries      o  o  a  a  -  a
  readReplicationRate    o  o  a  a  -  a
  listForms              a  a  a  a  a  a
  readTemplate           o  o  a  a  -  -
  mergeForm              o  o  a  a  -  -
  listInspections        o  o  a  a  -  a
  listWindows            a  a  a  a  a  a
  readWindow             o  o  a  a  -  a
  extendWindow           -  -  a  a  -  -
  setWindow              -  -  a  a  -  -
  listWindowSettings     a  a  a  a  a  a
  enterYear              -  -  -  a  -  -
  readYear               a  a  a  a  a  a
  listYears              a  a  a  a  a  a
  readReminder           o  o  a  a  -  a
  readReminderDocument   o  o  a  a  -  a
  readProgress           o  o  a  a  -  a
  printProgress          o  o  a  a  -  a
  readPlanBoard          o  o  a  a  -  a
  printPlanBoard         o  o  a  a  -  a
  summariseForm          -  -  a  a  -  -
  registerZone           -  -  a  a  -  -
  listZones              a  a  a  a  a  a
  readZone               a  a  a  a  a  a
  registerPerson         -  o  -  a  -  -
  listPeople             -  o  a  a  -  -
  readPerson             -  o  a  a  -  -
  recordProvinceTotals   -  -  a  a  -  -
  readProvinceTotals     a  a  a  a  a  a
  recordAuthorityValues  -  -  a  a  -  -
  readAuthorityValues    o  o  a  a  -  a
  compareAuthorityValues o  o  a  a  -  a
  confirmAuthorityValues -  o  -  -  -  -
  readIndicators         o  o  a  a  -  a
  requestEvaluation      -  -  -  a  -  -
  decideEvaluation       -  -  -  a  -  -  states=provisional,feedback,approved,publicised
  listEvaluations        -  -  a  a  -  a
  readEvaluation         -  -  a  a  -  a
  readRanking            -  -  a  a  -  a
  readBundle             -  -  a  a  -  a
  readCircular           a! a! a  a  -  a
  readScoreSheet         -  -  a  a  -  a
  readDraft              -  -  a  a  -  a
  compareZones           -  -  a  a  -  a
  readRobustness         -  -  a  a  -  a
  readZoneResult         o* o* a  a  -  a
  findingsByEffect       -  -  a  a  -  a
  readRankChanges        -  -  a  a  -  a
  explainZone            o* o* a  a  -  a
  readLineage            o* o* a  a  -  a
  saveScheme             -  -  -  a  -  -
  listSchemes            a+ a+ a  a  a+ a
  readScheme             a+ a+ a  a  a+ a
  activateScheme         -  -  -  a  -  -  states=draft
  backTestScheme         -  -  a  a  -  -
  runScenario            -  -  a  a  -  -
  listScenarios          -  -  a  a  -  a
  readScenario           -  -  a  a  -  a
  recordAdjustment       -  -  a  a  -  -
  withdrawAdjustment     -  -  -  a  -  -  states=standing,waived
  recordManualScore      -  -  a  a  -  -
  listManualScores       -  -  a  a  -  a
  readManualScore        -  -  a  a  -  a
  confirmGapReason       -  -  a  a  -  -
  listGapReasons         o  o  a  a  -  a
  readGapReason          o  o  a  a  -  a
  listAdjustments        o  o  a  a  -  a
  readAdjustment         o  o  a  a  -  a
  submitObjection        -  o  -  -  -  -  states=feedback
  withdrawObjection      -  o  -  -  -  -  knownBy=readObjection states=submitted
  decideObjection        -  -  -  a  -  -  states=submitted notBy=submitted,entered
  previewObjection       -  -  a  a  -  -
  listObjections         o  o  a  a  -  a
  readObjection          o  o  a  a  -  a
  requestExemption       -  o  -  -  -  -
  nameHandlers           -  -  -  a  -  -  states=submitted
  decideExemption        -  -  -  a  -  -  states=submitted notBy=submitted,entered
  listExemptions         o  o  a  a  -  a
  readExemption          o  o  n  a  -  a
  listNotices            o  o  o  o  -  -
  markNoticeRead         o  o  o  o  -  -
  readChannels           -  o  a  a  -  -
  setChannels            -  o  a  a  -  -
  listEvents             -  -  a  a  a  a
  registerWebhook        -  -  -  a  o  -
  listWebhooks           -  -  -  a  o  -
  readWebhook            -  -  -  a  o  -
  deleteWebhook          -  -  -  a  o  -  states=enabled,disabled
  rotateWebhook          -  -  -  a  o  -  states=enabled
  enableWebhook          -  -  -  a  o  -  states=disabled
  listDeliveries         -  -  -  a  o  -
  replayWebhook          -  -  -  a  o  -  states=enabled
  handOver               -  o  -  o  -  -
  listHandovers          o  o  a  a  -  a
  readAudit              -  -  -  -  -  a
  verifyAudit            -  -  -  -  -  a
  exportAudit            -  -  -  -  -  a
  listDeadLetters        -  -  -  a  -  a
  redriveDeadLetters     -  -  -  a  -  -
  requestExport          -  -  a  a  -  a
  readExport             -  -  a  a  -  a
  listReports public
  readReportFile public
  listRankings public
  listKeys public
  readOpenApi public
`;

interface Line {
  readonly action: string;
  readonly cells: readonly string[];
  readonly knownBy?: string;
  readonly states?: readonly string[];
  readonly notBy?: readonly string[];
}

const lines: readonly Line[] = table
  .trim()
  .split('\n')
  .map((text) => {
    const [action = '', ...words] = text.trim().split(/\s+/u);
    const cells = words[0] === 'public' ? roles.map(() => 'a') : words.slice(0, roles.length);
    const said = Object.fromEntries(words.filter((word) => word.includes('=')).map((word) => word.split('=')));
    return {
      action,
      cells,
      ...(said.knownBy ? { knownBy: said.knownBy } : {}),
      ...(said.states ? { states: said.states.split(',') } : {}),
      ...(said.notBy ? { notBy: said.notBy.split(',') } : {}),
    };
  });

const lineOf = (action: string): Line => lines.find((line) => line.action === action)!;

/** Every state that any row names, and one that none does. */
const states = [...new Set(lines.flatMap((line) => line.states ?? [])), 'circulated', 'active', 'elsewhere'];
const units: Readonly<Record<Role, string>> = {
  'zone-officer': 'hangzhou',
  'zone-lead': 'hangzhou',
  office: 'province',
  'office-lead': 'province',
  auditor: 'province',
  portal: 'portal',
};
const someone = (role: Role): Actor => ({
  sub: `a ${role}`,
  role,
  ...(role.startsWith('zone-') ? { zone: 'hangzhou' } : {}),
});

interface Case {
  readonly role: Role;
  readonly zone: string;
  readonly state: string;
  /** What they did themselves. */
  readonly did: PastDeed | undefined;
  /** Whether they were named to handle it. */
  readonly named: boolean;
}

const within = (line: Line, asked: Case): boolean => {
  const { role, zone, state } = asked;
  const cell = line.cells[roles.indexOf(role)]!;
  if (cell === '-' || (cell === 'n' && !asked.named)) return false;
  if (cell.startsWith('o') && zone !== units[role]) return false;
  if (cell.endsWith('*')) return ['feedback', 'approved', 'publicised', 'circulated', 'superseded'].includes(state);
  if (cell.endsWith('!')) return state === 'circulated';
  return !cell.endsWith('+') || state === 'active';
};

const expected = (line: Line, asked: Case): Verdict => {
  if (!within(line, asked)) return line.knownBy && within(lineOf(line.knownBy), asked) ? 'forbidden' : 'unknown';
  if (line.states && !line.states.includes(asked.state)) return 'untimely';
  return asked.did && line.notBy?.includes(asked.did) ? 'recused' : 'allowed';
};

const cases: readonly Case[] = roles.flatMap((role) =>
  ['hangzhou', 'ningbo', 'province', 'portal'].flatMap((zone) =>
    states.flatMap((state) =>
      ([undefined, 'certified', 'submitted', 'entered'] as const).flatMap((did) =>
        [false, true].map((named) => ({ role, zone, state, did, named })),
      ),
    ),
  ),
);

describe('the policy', () => {
  it('has an action for each line of the table, and a line for each action', () => {
    expect(Object.keys(policy).toSorted()).toEqual(lines.map(({ action }) => action).toSorted());
  });

  it.each(lines)('judges $action for every role, unit, state and deed as the table says', (line) => {
    const wrong = cases.flatMap((asked) => {
      const actor = someone(asked.role);
      const by: Doers = asked.did
        ? { certified: 'another', [asked.did]: ['another', actor.sub] }
        : { entered: 'another' };
      const { zone, state } = asked;
      const handlers = asked.named ? ['another', actor.sub] : ['another'];
      const verdict = judge(actor, line.action as Action, { zone, state, by, handlers });
      return verdict === expected(line, asked) ? [] : [{ ...asked, verdict, expected: expected(line, asked) }];
    });
    expect(wrong).toEqual([]);
  });
});
