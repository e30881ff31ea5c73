import { bundles } from '../../../libs/ports/bundles.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import { drafts } from '../../../libs/ports/reports.ts';
import { computedScenarios, scenarioPart } from '../../../libs/ports/scenarios.ts';
import { runEvaluation } from '../../../services/ranking/run-evaluation.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../support/line/lodge.ts';
import type { Line } from '../../support/line/open-line.ts';
import { sampleZone } from '../../support/sample-run.ts';
import { act, type Case, day } from './past-case.ts';

/** Asked for on the first day, by the data of then, and run on the third. */
const ran: Case['made'] = async (line) => {
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { id: 'h', state: 'accepted' });
  const table = sampleZone('ningbo', [{ taxRevenue: '300000' }]).filing?.table;
  const bytes = new TextEncoder().encode('another');
  await lodge(line, { id: 'n', zone: 'ningbo', state: 'accepted', table, bytes });
  line.setClock(day(3));
  const request = {
    evaluation: 'e',
    year: 2025,
    scheme: { id: 'sample-2025', version: 1 },
    dataAsOf: day(1),
    cause: 'c',
  };
  await runEvaluation(line.ports)(request);
};

const readRun = async (line: Line) => {
  const found = await evaluations.read(line.ports.readRecord, 'e');
  if (!found?.value.run) throw new Error('it was not run');
  return { ...found, run: found.value.run };
};

/** Circulated on the third day, with a draft of its report and its bundle. */
const circulated: Case['made'] = async (line) => {
  await ran(line);
  const { value, version, run } = await readRun(line);
  const of = { evaluation: 'e', run: run.id };
  const file = { name: '2025.html', key: 'k', contentType: 'text/html', size: 1, sha256: '0' };
  await line.place(
    evaluations.write('e', version, {
      ...value,
      state: 'circulated',
      decisions: [{ to: 'circulated', by: 'lead', at: day(3), document: '1' }],
    }),
    drafts.write(of, 'absent', { ...of, year: 2025, stage: 'draft', decidedAt: '', files: [file] }),
    bundles.write(of, 'absent', { ...of, key: 'b', size: 2, sha256: '0', keyId: 'key-1' }),
  );
};

/** What would be by another weighting was computed on the third day. */
const tried: Case['made'] = async (line) => {
  await ran(line);
  await act(line, 3, 'runScenario', {
    params: { id: 'e' },
    body: { name: '缺项取均值', changes: { missing: 'mean' } },
  });
};

/** The same, under an id that is known beforehand. */
const triedAs: Case['made'] = async (line) => {
  await tried(line);
  const { records } = await line.ports.listRecords({ ...scenarioPart('e'), limit: 1 });
  const { value } = computedScenarios.of(records[0]!);
  await line.place(
    computedScenarios.write({ evaluation: 'e', id: 'scenario' }, 'absent', { ...value, id: 'scenario' }),
  );
};

const one = { params: { id: 'e' } };
const notYet = ['evaluation.unknown', 'evaluation.not-run'] as const;

/** A read of the run whose answer tells how many zones it is about. */
const ofRun = (asked: Case['asked'], told: Case['told'], last: unknown): Case => ({
  ...{ made: ran, asked, told },
  states: [...notYet, last],
});

const paper = 'attachment';

/** What is told of a run. */
export const runCases: Readonly<Record<string, Case>> = {
  readRanking: ofRun(one, ({ entries }) => entries.length, 2),
  readZoneResult: ofRun({ params: { id: 'e', zone: 'hangzhou' } }, ({ entry }) => entry.zone, 'hangzhou'),
  compareZones: ofRun({ ...one, query: { a: 'hangzhou', b: 'ningbo' } }, ({ above }) => above.zone, 'hangzhou'),
  explainZone: ofRun({ params: { id: 'e', zone: 'ningbo' } }, ({ rank }) => rank, 2),
  findingsByEffect: ofRun(one, ({ items }) => items, []),
  readRankChanges: ofRun({ ...one, query: { against: 'e' } }, ({ items }) => items.length, 2),
  readRobustness: ofRun(one, ({ draws }) => draws, 50),
  readLineage: ofRun({ query: { evaluation: 'e', zone: 'ningbo' } }, ({ zone }) => zone.zone, 'ningbo'),
  readCircular: ofRun(one, (said) => said['content-disposition'].slice(0, paper.length), paper),
  readScoreSheet: ofRun(one, (said) => said['content-disposition'].slice(0, paper.length), paper),
  readDraft: {
    ...{ made: circulated, asked: one, told: ({ items }) => items.length },
    states: ['evaluation.unknown', 'report.not-yet', 1],
  },
  readBundle: {
    ...{ made: circulated, asked: one, told: ({ keyId }) => keyId },
    states: ['evaluation.unknown', 'bundle.not-yet', 'key-1'],
  },
  listScenarios: {
    ...{ made: tried, asked: one, told: ({ items }) => items.length },
    states: ['evaluation.unknown', 0, 1],
  },
  readScenario: {
    made: triedAs,
    asked: { params: { id: 'e', scenario: 'scenario' } },
    told: ({ name }) => name,
    states: ['scenario.unknown', 'scenario.unknown', '缺项取均值'],
  },
};
