import { expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import { canonicalJson } from '../../libs/domain/digest.ts';
import { empowermentRequestExamples } from '../../libs/domain/forms/empowerment-request/examples.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import { objections } from '../../libs/ports/objections.ts';
import { schemeObject, schemeRecords } from '../../libs/ports/schemes.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { everyRoute } from '../simulation/every-route.ts';
import { plainTable } from '../support/forms/plain-table.ts';
import { ask, office, officeLead } from '../support/line/ask.ts';
import { lodge } from '../support/line/lodge.ts';
import { type Line, openLine } from '../support/line/open-line.ts';

/** On the first day something is made, on the third it is changed; people ask on the tenth, of the days before and between. */
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const NOW = day(10);
const DAYS = { before: day(1).replace('T01', 'T00'), between: day(2), after: day(4) } as const;

interface Asked {
  readonly actor?: Actor;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
}

const call = async (line: Line, id: string, asked: Asked): Promise<Answer | string> => {
  const ports = { ...line.ports, lookUpHost: async () => [], newSecret: () => '' };
  const bound = everyRoute(ports as never).find(({ route }) => route.id === id);
  if (!bound) throw new Error(`there is no route ${id}`);
  const reply = await ask(bound.command as never, { actor: office, time: NOW, ...asked } as never);
  const { ok, value, error } = reply as { ok: boolean; value: Answer; error: { code: string } };
  return ok ? value : error.code;
};

/** A command on a day; throws where it is refused. */
const act = async (line: Line, number: number, id: string, asked: Asked): Promise<void> => {
  line.setClock(day(number));
  const reply = await call(line, id, asked);
  if (typeof reply === 'string') throw new Error(`${id}: ${reply}`);
};

interface Case {
  readonly made: (line: Line) => Promise<void>;
  readonly asked: Asked;
  /** What tells one state of it from another. */
  // biome-ignore lint/suspicious/noExplicitAny: each body has its own shape, which its route checks elsewhere.
  readonly told: (body: any) => unknown;
  /** Before it was made, once it was made, and once it was changed. */
  readonly states: readonly [unknown, unknown, unknown];
}

const both = async (line: Line, id: string, asked: Asked, bodies: readonly [unknown, unknown]): Promise<void> => {
  await act(line, 1, id, { ...asked, body: bodies[0] });
  await act(line, 3, id, { ...asked, body: bodies[1], ifMatch: 1 });
};

const zoneBody = (name: string) => ({ name, subAreas: [{ name: '主城片区' }], cohorts: [2025] });
const zone: Case['made'] = (line) =>
  both(line, 'registerZone', { params: { zone: 'hangzhou' } }, [zoneBody('旧名'), zoneBody('新名')]);

const total = (value: string) => ({ value, unit: '亿元', status: 'final', source: '省统计局' });
const totals: Case['made'] = (line) =>
  both(line, 'recordProvinceTotals', { params: { period: '2025' } }, [
    { trade: total('1'), foreignInvestment: { ...total('1'), unit: '万美元' } },
    { trade: total('2'), foreignInvestment: { ...total('1'), unit: '万美元' } },
  ]);

const settledBody = (value: string) => ({
  document: '海关统计',
  values: [{ zone: 'hangzhou', field: 'exports', value, unit: '亿元' }],
});
const settled: Case['made'] = async (line) => {
  await zone(line);
  const params = { department: 'customs', period: '2025' };
  await both(line, 'recordAuthorityValues', { params }, [settledBody('1'), settledBody('2')]);
};

const basis = { issuer: '省统计局', documentNo: '浙统函〔2026〕8号', date: '2026-02-20' };
const score = (value: string) => ({ score: value, basis, evidenceSha256: 'e'.repeat(64) });
const scored: Case['made'] = async (line) => {
  await zone(line);
  const params = { zone: 'hangzhou', year: '2025', item: 'review' };
  await both(line, 'recordManualScore', { params }, [score('0.5'), score('1')]);
};

const windowId = 'work-plan.2026Q1.hangzhou';
const windows: Case['made'] = async (line) => {
  await zone(line);
  await both(line, 'extendWindow', { params: { id: windowId } }, [
    { dueAt: '2026-04-20T18:00:00+08:00', reason: '一' },
    { dueAt: '2026-04-22T18:00:00+08:00', reason: '二' },
  ]);
};
const ofWindow = [20, 22].map((date) => `2026-04-${date}T18:00:00+08:00`) as [string, string];

const rule = (nth: number) => ({ window: { kind: 'workday', nth, hour: 18 }, reason: '安排' });
const settings: Case['made'] = (line) =>
  both(line, 'setWindow', { params: { form: 'work-plan', year: '2026' } }, [rule(7), rule(8)]);

const handedOver: Case['made'] = async (line) => {
  for (const number of [1, 3]) {
    await act(line, number, 'handOver', { actor: officeLead, body: { from: `p-${number}`, to: 'q' } });
  }
};

/** Announced and certified on the first day, reviewed on the third. */
const reviewed: Case['made'] = async (line) => {
  const lodged = await lodge(line, {
    ...{ state: 'accepted', form: 'empowerment-request', acceptedAt: day(3) },
    table: plainTable('requests', empowermentRequestExamples['requests'] ?? []),
  });
  const [created, certified] = [lodged.created, lodged.certified].map((deed) => ({ by: '', ...deed, at: day(1) }));
  const validation = { ...lodged.validation!, at: day(1) };
  const files = lodged.files.map((file) => ({ ...file, stored: { ...file.stored!, storedAt: day(1) } }));
  await line.place(
    submissions.write('sub-1', 1, { ...lodged, created: created!, certified: certified!, validation, files }),
  );
};
const entries = (value: string) => ({
  entries: [{ row: '生物医药研发用物品进口“白名单”管理', field: 'provincialOpinion', value }],
});
const entered: Case['made'] = async (line) => {
  await zone(line);
  await reviewed(line);
  await both(line, 'enterOffice', { params: { id: 'sub-1' } }, [entries('同意上报'), entries('不同意')]);
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

const one = { params: { id: 'sub-1' } };
const everyState = <Body extends { readonly items: readonly { readonly state: string }[] }>({ items }: Body) =>
  items.map(({ state }) => state);

const cases: Readonly<Record<string, Case>> = {
  listZones: { made: zone, asked: {}, told: ({ items }) => items[0]?.name, states: [undefined, '旧名', '新名'] },
  readZone: {
    ...{ made: zone, asked: { params: { zone: 'hangzhou' } }, told: ({ name }) => name },
    states: ['zone.unknown', '旧名', '新名'],
  },
  readProvinceTotals: {
    ...{ made: totals, asked: { params: { period: '2025' } }, told: ({ trade }) => trade.value },
    states: ['totals.unknown', '1', '2'],
  },
  readAuthorityValues: {
    ...{ made: settled, asked: { params: { period: '2025' } } },
    told: ({ departments }) => departments[0]?.values[0].value,
    states: [undefined, '1', '2'],
  },
  listHandovers: { made: handedOver, asked: {}, told: ({ items }) => items.length, states: [0, 1, 2] },
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
  listWindows: {
    made: windows,
    asked: { query: { period: '2026Q1', zone: 'hangzhou', form: 'work-plan' } },
    told: ({ items }) => items[0]?.dueAt,
    states: [undefined, ...ofWindow],
  },
  readWindow: {
    ...{ made: windows, asked: { params: { id: windowId } }, told: ({ dueAt }) => dueAt },
    states: ['2026-04-15T18:00:00+08:00', ...ofWindow],
  },
  listWindowSettings: {
    ...{ made: settings, asked: { query: { year: '2026' } }, told: ({ items }) => items[0]?.window.nth },
    states: [undefined, 7, 8],
  },
  listSubmissions: {
    ...{ made: reviewed, asked: { query: { period: '2025' } }, told: everyState },
    states: [[], ['certified'], ['accepted']],
  },
  readSubmission: {
    ...{ made: reviewed, asked: one, told: ({ state }) => state },
    states: ['submission.unknown', 'certified', 'accepted'],
  },
  readFindings: {
    ...{ made: reviewed, asked: one, told: ({ items }) => items },
    states: ['submission.unknown', [], []],
  },
  readReview: {
    ...{ made: reviewed, asked: one, told: ({ decision }) => decision },
    states: ['submission.unknown', 'review.none', 'accept'],
  },
  readOfficeEntries: {
    ...{ made: entered, asked: one, told: (body) => body.entries[0]?.value },
    states: ['submission.unknown', '同意上报', '不同意'],
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

const ofSample = ({ id }: { readonly id: string }): boolean => id === 'sample-2025';

/** Boards and summaries have their own tests of it, and so have the days of inspections. */
const elsewhere = [
  'readProgress',
  'printProgress',
  'readPlanBoard',
  'printPlanBoard',
  'summariseForm',
  'listInspections',
];

it('every read that takes asOf is here', () => {
  const ports = openLine().ports;
  const takers = everyRoute(ports as never).filter(({ route }) => route.query && 'asOf' in route.query.shape);
  const known = [...Object.keys(cases), ...elsewhere];
  expect(takers.map(({ route }) => route.id).filter((id) => !known.includes(id))).toEqual([]);
  expect(takers.length).toBeGreaterThan(20);
});

it.each(Object.entries(cases))('%s answers what stood then', async (id, { made, asked, told, states }) => {
  const line = openLine();
  await made(line);
  line.setClock(NOW);
  const answers = [];
  for (const asOf of Object.values(DAYS)) {
    const reply = await call(line, id, { ...asked, query: { ...asked.query, asOf } });
    answers.push(typeof reply === 'string' ? reply : told(reply.body));
    if (typeof reply !== 'string') expect(reply, 'what is past is not written to').not.toHaveProperty('version');
  }
  expect(answers).toEqual(states);
});

it.each(Object.entries(cases))('%s answers of the future what stands now', async (id, { made, asked }) => {
  const line = openLine();
  await made(line);
  line.setClock(NOW);
  const query = { ...asked.query, asOf: '2030-01-01T00:00:00+08:00' };
  expect(await call(line, id, { ...asked, query })).toEqual(await call(line, id, asked));
});
