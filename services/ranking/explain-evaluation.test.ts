import { describe, expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import { Decimal } from '../../libs/domain/decimal.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import type { GradeRule } from '../../libs/domain/schemes/grade-rule.ts';
import { circulations } from '../../libs/ports/circulations.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { compareZones, explainZone } from './explain-evaluation.ts';
import { readLineage } from './read-lineage.ts';
import { compareZonesRoute, explainZoneRoute, readLineageRoute } from './routes.ts';

const title = { zh: '等次', en: 'grade' };
const grades: GradeRule = {
  method: 'quota',
  steps: [{ grade: '优秀', title, share: '0.3', rounding: 'floor', least: 1 }],
  rest: { grade: '合格', title },
};
const plainInputs = sampleInputs(sixZones());
const inputs = { ...plainInputs, scheme: { ...plainInputs.scheme, grades } };
const result = evaluate(inputs);
const ranked = result.ranking.entries.flatMap(({ rank, zone, score }) => (rank ? [{ rank, zone, score }] : []));

const open = async (state: EvaluationState = 'provisional') => {
  const line = openLine();
  for (const [key, value] of Object.entries({ i: inputs, r: result })) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  }
  const request = {
    evaluation: 'e',
    year: 2025,
    scheme: { id: 'sample-2025', version: 1 },
    dataAsOf: '2026-01-10T01:00:00.000Z',
    cause: 'c',
  };
  const run = { id: result.ranking.run.id, scheme: result.ranking.scheme, inputs: 'i', result: 'r', blockers: [] };
  const stored = { request, state, decisions: [], ...(state === 'draft' ? {} : { run }) };
  await line.place(evaluations.write('e', 'absent', stored));
  return line.ports;
};

const states: [EvaluationState, string | undefined][] = [
  ['draft', 'evaluation.unknown'],
  ['provisional', 'evaluation.unknown'],
  ['feedback', undefined],
  ['approved', undefined],
  ['circulated', undefined],
];

describe('comparing two zones', () => {
  const compare = async (a: string, b: string, state?: EvaluationState) =>
    ask(compareZones(await open(state)), { actor: office, params: { id: 'e' }, query: { a, b } });

  it('tells, in whichever order they are named, what adds to the difference, and what would turn them round', async () => {
    const [first, second] = ranked;
    const { body } = answerOf(await compare(second!.zone, first!.zone));
    expect(body).toEqual(answerOf(await compare(first!.zone, second!.zone)).body);
    expect([body?.above, body?.below]).toEqual([first, second]);
    const parts = Decimal.sum(body!.beside, ...body!.items!.map(({ difference }) => difference));
    expect(parts.toString()).toBe(body?.difference);
    expect(new Decimal(first!.score!).minus(second!.score!).toString()).toBe(body?.difference);
    const [smallest] = body!.level;
    expect(smallest).toMatchObject({ outcome: 'reached', unit: expect.any(String) });
    expect(body?.pass.find(({ item }) => item === smallest?.item)).toMatchObject({ outcome: 'reached' });
  });

  it('is refused for who has no score, and before there was a run', async () => {
    expect(codeOf(await compare('hangzhou', 'taizhou'))).toBe('comparison.unscored');
    expect(codeOf(await compare('hangzhou', 'ningbo', 'draft'))).toBe('evaluation.not-run');
    const other = { actor: office, params: { id: 'x' }, query: { a: 'hangzhou', b: 'ningbo' } };
    expect(codeOf(await ask(compareZones(await open()), other))).toBe('evaluation.unknown');
  });

  it('is for the office and the auditor, and names no value that the route does not', async () => {
    expect(compareZonesRoute.access).toEqual(['office', 'office-lead', 'auditor']);
    const { body } = answerOf(await compare('hangzhou', 'ningbo'));
    expect(compareZonesRoute.answer.body.safeParse(body).success).toBe(true);
  });
});

describe('explaining a zone’s result', () => {
  const explain = async (actor: Actor, zone: string, state: EvaluationState = 'feedback') =>
    ask(explainZone(await open(state)), { actor, params: { id: 'e', zone } });

  it.each(states)('while the evaluation is %s, its own zone gets %s', async (state, refused) => {
    expect(codeOf(await explain(lead, 'hangzhou', state))).toBe(refused);
  });

  it('gives the zone its contributions and gaps, and no other zone by name', async () => {
    const { body } = answerOf(await explain(officer, 'hangzhou'));
    const own = ranked.find(({ zone }) => zone === 'hangzhou');
    expect(body).toMatchObject(own!);
    expect(Decimal.sum(body!.beside, ...body!.items.map(({ contribution }) => contribution ?? 0)).toString()).toBe(
      own?.score,
    );
    expect(body?.items[0]).toMatchObject({ item: 'taxPerMu', unit: '万元/亩', cohort: { toBest: expect.any(String) } });
    expect(body).not.toHaveProperty('neighbours');
    expect(body).not.toHaveProperty('nextGrade');
    const others = inputs.zones.filter(({ zone }) => zone !== 'hangzhou');
    const text = JSON.stringify(body);
    expect(others.filter(({ zone, name }) => text.includes(zone) || text.includes(name))).toEqual([]);
  });

  it.each([office, auditor])('names the neighbours and the next grade to the office: %j', async (actor) => {
    const [first, second, third] = ranked;
    const { body } = answerOf(await explain(actor, second!.zone, 'provisional'));
    expect(body?.neighbours?.map(({ above, below }) => [above.zone, below.zone])).toEqual([
      [first!.zone, second!.zone],
      [second!.zone, third!.zone],
    ]);
    expect(body?.nextGrade?.[0]).toMatchObject({ outcome: 'reached' });
    expect(explainZoneRoute.answer.body.safeParse(body).success).toBe(true);
  });

  it('tells the zone what it had the year before, as it was circulated by then, and of no other zone', async () => {
    const ports = await open('feedback');
    const entry = (zone: string, rank: number) => ({
      ...result.ranking.entries.find((one) => one.zone === zone),
      zone,
      rank,
      score: '70.5',
      indicators: { taxPerMu: { value: '28', score: '70.5', weight: '100' } },
    });
    const ranking = { ...result.ranking, entries: [entry('ningbo', 1), entry('hangzhou', 2)] };
    const bytes = new TextEncoder().encode(JSON.stringify({ ...result, ranking }));
    await ports.putObject({ bucket: 'results', key: 'last', bytes, contentType: 'application/json' });
    for (const [year, at] of [
      [2024, '2025-05-01T00:00:00.000Z'],
      [2024, '2027-05-01T00:00:00.000Z'],
    ] as const) {
      const circulated = { year, evaluation: at, run: `run-${at}`, result: 'last', at };
      await ports.commit([circulations.write(circulated, 'absent', circulated)]);
    }
    const { body } = answerOf(await ask(explainZone(ports), { actor: lead, params: { id: 'e', zone: 'hangzhou' } }));
    expect(body?.lastYear).toEqual({
      year: 2024,
      run: 'run-2025-05-01T00:00:00.000Z',
      scheme: { id: ranking.scheme.id, version: ranking.scheme.version },
      rank: 2,
      score: '70.5',
      items: [{ item: 'taxPerMu', value: '28', score: '70.5' }],
    });
    expect(explainZoneRoute.answer.body.safeParse(body).success).toBe(true);
    expect(answerOf(await explain(lead, 'hangzhou')).body).not.toHaveProperty('lastYear');
  });

  it('is never another zone’s to read, and there is none of who took no part', async () => {
    expect(codeOf(await explain(otherLead, 'hangzhou', 'circulated'))).toBe('evaluation.unknown');
    expect(codeOf(await explain(office, 'lishui'))).toBe('evaluation.unknown');
    expect(answerOf(await explain(office, 'taizhou')).body).toMatchObject({ rank: null, neighbours: [] });
  });
});

describe('lineage', () => {
  const read = async (actor: Actor, query: Record<string, string>, state: EvaluationState = 'feedback') =>
    ask(readLineage(await open(state)), { actor, query: { evaluation: 'e', ...query } });
  const fileOf = (zone: string) => inputs.zones.find((one) => one.zone === zone)?.filing?.fileSha256 ?? '';
  const cellOf = (zone: string) => ({ file: fileOf(zone), cell: 'C4' });

  it.each(states)('while the evaluation is %s, its own zone gets %s', async (state, refused) => {
    expect(codeOf(await read(lead, { zone: 'hangzhou' }, state))).toBe(refused);
    expect(codeOf(await read(lead, cellOf('hangzhou'), state))).toBe(refused);
  });

  it('goes from a rank to the cells', async () => {
    const { body } = answerOf(await read(officer, { zone: 'hangzhou' }));
    expect(body?.zone?.items[0]?.figures[0]).toMatchObject({ cell: 'C4', fileSha256: fileOf('hangzhou') });
    expect(readLineageRoute.answer.body.safeParse(body).success).toBe(true);
  });

  it('goes from a cell to the ranks, and tells the office what another value would change', async () => {
    const own = answerOf(await read(officer, cellOf('hangzhou'))).body?.cell;
    expect(own).toMatchObject({ sheet: '基础数据表', zones: [{ zone: 'hangzhou', items: ['taxPerMu'] }] });
    expect(own).not.toHaveProperty('effect');
    const { body } = answerOf(await read(office, { ...cellOf('ningbo'), value: '0' }));
    expect(body?.cell?.effect?.find(({ zone }) => zone === 'ningbo')).toMatchObject({ items: ['taxPerMu'] });
    expect(readLineageRoute.answer.body.safeParse(body).success).toBe(true);
  });

  it('of others is the office’s alone', async () => {
    expect(codeOf(await read(otherLead, { zone: 'hangzhou' }))).toBe('evaluation.unknown');
    expect(codeOf(await read(otherLead, cellOf('hangzhou')))).toBe('evaluation.unknown');
    expect(codeOf(await read(lead, { ...cellOf('hangzhou'), value: '1' }))).toBe('lineage.office-only');
    expect(codeOf(await read(auditor, cellOf('hangzhou'), 'provisional'))).toBeUndefined();
  });

  it('wants a zone, or a file and a cell', async () => {
    for (const query of [{}, { file: fileOf('hangzhou') }, { zone: 'hangzhou', ...cellOf('hangzhou') }]) {
      expect(codeOf(await read(office, query))).toBe('lineage.place');
    }
    expect(codeOf(await read(office, { file: fileOf('hangzhou'), cell: 'ZZ9' }))).toBe('evaluation.unknown');
  });
});
