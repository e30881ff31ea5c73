import { canonicalJson } from '../../../libs/domain/digest.ts';
import { sample2025 } from '../../../libs/domain/schemes/sample-2025.ts';
import { enteredAdjustments } from '../../../libs/ports/adjustments.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import { exemptions } from '../../../libs/ports/exemptions.ts';
import { objections } from '../../../libs/ports/objections.ts';
import { schemeObject, schemeRecords } from '../../../libs/ports/schemes.ts';
import { both, type Case, day, everyState } from './past-case.ts';
import { zone } from './registry-cases.ts';

const basis = { issuer: '省统计局', documentNo: '浙统函〔2026〕8号', date: '2026-02-20' };
const score = (value: string) => ({ score: value, basis, evidenceSha256: 'e'.repeat(64) });
const scored: Case['made'] = async (line) => {
  await zone(line);
  const params = { zone: 'hangzhou', year: '2025', item: 'review' };
  await both(line, 'recordManualScore', { params }, [score('0.5'), score('1')]);
};

const confirmed: Case['made'] = async (line) => {
  await zone(line);
  const params = { zone: 'hangzhou', year: '2025', indicator: 'fdiGrowth' };
  await both(line, 'confirmGapReason', { params }, [
    { reason: 'zero-base', basis },
    { reason: null, note: '录入有误' },
  ]);
};

const scheme = { id: 'sample-2025', version: 1, sha256: 'f'.repeat(64) };
const evaluated: Case['made'] = (line) =>
  line.place(
    evaluations.write('eval-1', 'absent', {
      request: { evaluation: 'eval-1', year: 2025, scheme, dataAsOf: day(1), cause: 'c' },
      requestedAt: day(1),
      state: 'feedback',
      run: { id: 'run-1', at: day(3), scheme, inputs: '', result: '', blockers: [] },
      decisions: [{ to: 'feedback', by: 'lead', at: day(5), document: '1' }],
    }),
  );

const adjusted: Case['made'] = (line) =>
  line.place(
    enteredAdjustments.write('2025-a', 'absent', {
      entry: {
        ...{ id: '2025-a', zone: 'hangzhou', year: 2025, kind: 'deduction', points: '1', event: 'e' },
        ...{ evidenceSha256: 'e'.repeat(64), reason: 'r' },
      },
      number: 1,
      entered: { by: 'office-1', at: day(1) },
      withdrawn: { by: 'office-1', at: day(3), reason: '撤销' },
    }),
  );

const objected: Case['made'] = (line) =>
  line.place(
    objections.write('2025-o', 'absent', {
      ...{ id: '2025-o', evaluation: 'eval-1', run: 'run-1', year: 2025, zone: 'hangzhou', reason: 'r' },
      on: { kind: 'indicator', indicator: 'rdIntensity' },
      state: 'rejected',
      submitted: { by: 'lead-1', at: day(1) },
      decided: { by: 'office-lead-1', at: day(3), decision: 'rejected', reason: 'r' },
    }),
  );

const excused: Case['made'] = (line) =>
  line.place(
    exemptions.write('2025-x', 'absent', {
      ...{ id: '2025-x', zone: 'hangzhou', year: 2025, adjustments: [], incident: 'i', statement: 's' },
      state: 'refused',
      submitted: { by: 'lead-1', at: day(1) },
      handlers: { people: ['office-1'], by: 'office-lead-1', at: day(1) },
      decided: {
        ...{ by: 'office-lead-1', at: day(3), determination: 'refused', reason: 'r', authority: basis },
        ...{ waived: [], barredBy: [] },
      },
    }),
  );

const saved: Case['made'] = async (line) => {
  const bytes = new TextEncoder().encode(canonicalJson({ ...sample2025, version: 2 }));
  const key = schemeObject(scheme.sha256);
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  await line.place(
    schemeRecords.write({ id: 'sample-2025', version: 2 }, 'absent', {
      ...{ ...scheme, version: 2, title: sample2025.title, effectiveYear: 2025, state: 'active' },
      saved: { by: 'lead', at: day(1) },
      activated: { by: 'lead', at: day(3), document: 'd', date: '2026-03-03', warnings: [] },
    }),
  );
};

const ofSample = ({ id }: { readonly id: string }): boolean => id === 'sample-2025';

/** What evaluations rest on, and what becomes of them. */
export const rankingCases: Readonly<Record<string, Case>> = {
  listManualScores: {
    ...{ made: scored, asked: { query: { year: '2025' } }, told: ({ items }) => items[0]?.score },
    states: [undefined, '0.5', '1'],
  },
  readManualScore: {
    made: scored,
    asked: { params: { zone: 'hangzhou', year: '2025', item: 'review' } },
    told: ({ versions }) => versions[0].score,
    states: ['manual-score.unknown', '0.5', '1'],
  },
  listGapReasons: {
    ...{ made: confirmed, asked: { query: { year: '2025' } }, told: ({ items }) => items[0]?.reason },
    states: [undefined, 'zero-base', null],
  },
  readGapReason: {
    made: confirmed,
    asked: { params: { zone: 'hangzhou', year: '2025', indicator: 'fdiGrowth' } },
    told: ({ versions }) => versions[0].reason,
    states: ['gap-reason.unknown', 'zero-base', null],
  },
  listEvaluations: {
    ...{ made: evaluated, asked: { query: { year: '2025' } }, told: everyState },
    states: [[], ['draft'], ['provisional']],
  },
  readEvaluation: {
    ...{ made: evaluated, asked: { params: { id: 'eval-1' } }, told: ({ state, run }) => [state, run] },
    states: ['evaluation.unknown', ['draft', undefined], ['provisional', 'run-1']],
  },
  listAdjustments: {
    ...{ made: adjusted, asked: { query: { year: '2025' } }, told: everyState },
    states: [[], ['standing'], ['withdrawn']],
  },
  readAdjustment: {
    ...{ made: adjusted, asked: { params: { id: '2025-a' } }, told: ({ state }) => state },
    states: ['adjustment.unknown', 'standing', 'withdrawn'],
  },
  listObjections: {
    ...{ made: objected, asked: { query: { evaluation: 'eval-1' } }, told: everyState },
    states: [[], ['submitted'], ['rejected']],
  },
  readObjection: {
    ...{ made: objected, asked: { params: { id: '2025-o' } }, told: ({ state }) => state },
    states: ['objection.unknown', 'submitted', 'rejected'],
  },
  listExemptions: {
    ...{ made: excused, asked: { query: { year: '2025' } }, told: everyState },
    states: [[], ['submitted'], ['refused']],
  },
  readExemption: {
    ...{ made: excused, asked: { params: { id: '2025-x' } }, told: ({ state }) => state },
    states: ['exemption.unknown', 'submitted', 'refused'],
  },
  listSchemes: {
    ...{ made: saved, asked: {}, told: ({ items }) => everyState({ items: items.filter(ofSample) }) },
    states: [['active'], ['active', 'draft'], ['retired', 'active']],
  },
  readScheme: {
    ...{ made: saved, asked: { params: { id: 'sample-2025' } }, told: ({ version }) => version },
    states: [1, 1, 2],
  },
};
