import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import { lineageOf } from '../../libs/domain/evaluation/lineage.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, auditor, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { activateScheme } from './activate-scheme.ts';
import { listManualScores, readManualScore } from './read-manual-scores.ts';
import { recordManualScore } from './record-manual-score.ts';
import { recordManualScoreRoute } from './routes.ts';
import { runEvaluation } from './run-evaluation.ts';
import { saveScheme } from './save-scheme.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const body = (score: string) => ({
  score,
  basis: { issuer: '评审专家组', documentNo: '评审意见〔2026〕1号', date: '2026-02-09' },
  evidenceSha256: 'a'.repeat(64),
});
const of = { year: '2025', zone: 'hangzhou', item: 'review' };

/** Two blocks: experts' scores of 0 to 10 for 40 points, and the tax per mu for 60. */
const scheme: Scheme = {
  ...sample2025,
  id: 'reviewed',
  titles: {},
  items: [
    { id: 'review', direction: 'up', normaliser: { method: 'goalposts', lower: 0, upper: 10, scale: [0, 100] } },
    sample2025.items[0]!,
  ],
  sources: {
    review: { manual: 'review', title: { zh: '专家评审', en: 'Expert review' } },
    taxPerMu: { indicator: 'taxPerMu', unit: '万元/亩' },
  },
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [
      { item: 'review', weight: 40 },
      { item: 'taxPerMu', weight: 60 },
    ],
  },
};

let line: Line;
const open = async () => {
  const opened = openLine();
  await registerZones(opened, { ...hangzhou, groups: { '2025': '甲' } }, ningbo);
  return opened;
};
beforeEach(async () => {
  line = await open();
});

const enter = (score: string, ifMatch?: number, ports: LinePorts = line.ports, params = of) =>
  ask(recordManualScore(ports), {
    actor: office,
    params,
    body: body(score),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

describe('a manual score', () => {
  it('is entered with its basis and evidence, and corrected by a new version that leaves the earlier one', async () => {
    expect(answerOf(await enter('8.50'))).toMatchObject({
      status: 201,
      version: 1,
      body: { ...of, year: 2025, score: '8.5', version: 1 },
    });
    line.setClock(day(12));
    expect(answerOf(await enter('9', 1))).toMatchObject({ status: 200, version: 2 });
    const { body: shown, version } = answerOf(await ask(readManualScore(line.ports), { actor: auditor, params: of }));
    expect(version).toBe(2);
    expect(shown?.versions.map((one) => [one.version, one.score, one.entered.by])).toEqual([
      [2, '9', 'office-1'],
      [1, '8.5', 'office-1'],
    ]);
  });

  it('is listed by year and zone as it stands', async () => {
    await enter('8');
    await enter('9', 1);
    await enter('7', undefined, line.ports, { ...of, zone: 'ningbo' });
    const list = (query: { year: string; zone?: string }) =>
      ask(listManualScores(line.ports), { actor: office, query });
    expect(answerOf(await list({ year: '2025' })).body?.items.map(({ zone, score }) => [zone, score])).toEqual([
      ['hangzhou', '9'],
      ['ningbo', '7'],
    ]);
    expect(answerOf(await list({ year: '2025', zone: 'ningbo' })).body?.items).toHaveLength(1);
    expect(answerOf(await list({ year: '2024' })).body?.items).toEqual([]);
  });

  it('is refused for all that the route names', async () => {
    const stranger = await enter('1', undefined, line.ports, { ...of, zone: 'lishui' });
    await enter('1');
    const refusals = [stranger, await enter('2', 7), await enter('2')];
    expect(refusals.map(codeOf)).toEqual([...recordManualScoreRoute.problems]);
    expect(codeOf(await ask(readManualScore(line.ports), { actor: office, params: { ...of, item: 'none' } }))).toBe(
      'manual-score.unknown',
    );
  });

  it('has one effect, whatever is repeated or breaks, and stands in the zone’s audit chain', async () => {
    expect(
      await expectOneEffect({ arrange: open, act: (ports) => enter('8', undefined, ports) }),
    ).toBeGreaterThanOrEqual(4);
    await enter('8');
    const { records } = await line.ports.listRecords({
      table: 'ranking',
      pk: 'AUDIT#hangzhou',
      prefix: 'E#',
      limit: 9,
    });
    expect(records.at(-1)?.body).toMatchObject({ action: 'manual-score.entered', subject: '2025/hangzhou/review' });
  });
});

describe('a run of a scheme with manual scores', () => {
  const run = async (dataAsOf: string) => {
    const request = {
      evaluation: `e-${dataAsOf.slice(8, 10)}`,
      year: 2025,
      scheme: { id: 'reviewed', version: 1 },
      dataAsOf,
      cause: 'test',
    };
    expect(await runEvaluation(line.ports)(request)).toEqual({ kind: 'done' });
    const found = (await evaluations.read(line.ports.readRecord, request.evaluation))?.value.run;
    const read = async <T>(key = ''): Promise<T> => {
      const object = await line.ports.getObject({ bucket: 'results', key });
      return JSON.parse(new TextDecoder().decode(object?.bytes)) as T;
    };
    return { inputs: await read<RunInputs>(found?.inputs), result: await read<RunResult>(found?.result) };
  };

  beforeEach(async () => {
    await ask(saveScheme(line.ports), { actor: officeLead, body: scheme });
    const decided = { version: 1, document: '省自贸办〔2026〕1号', date: '2026-01-05', reason: '首年' };
    answerOf(await ask(activateScheme(line.ports), { actor: officeLead, params: { id: 'reviewed' }, body: decided }));
    for (const zone of ['hangzhou', 'ningbo'])
      await lodge(line, { id: zone, zone, state: 'accepted', acceptedAt: day(5) });
    line.setClock(day(10));
    await enter('8');
    line.setClock(day(15));
    await enter('4', 1);
  });

  it('takes the version that stood at its data-as-of, and the registry’s groups', async () => {
    const scoreAt = async (number: number) => {
      const { result } = await run(day(number));
      return result.ranking.entries.find(({ zone }) => zone === 'hangzhou')?.indicators['review']?.score ?? null;
    };
    expect([await scoreAt(9), await scoreAt(10), await scoreAt(20)]).toEqual(['0', '80', '40']);
    expect((await run(day(21))).result.ranking.entries.map(({ zone, group }) => [zone, group?.name])).toEqual([
      ['hangzhou', '甲'],
      ['ningbo', undefined],
    ]);
  });

  it('counts a missing one by the scheme’s policy, and is not approved unseen', async () => {
    const { result } = await run(day(20));
    const entry = result.ranking.entries.find(({ zone }) => zone === 'ningbo');
    expect(entry?.indicators['review']).toMatchObject({ value: null, score: '0', weight: '40' });
    expect(result.blockers).toContainEqual(expect.objectContaining({ code: 'manual-score.missing', zone: 'ningbo' }));
  });

  it('leads from the rank to the entry, its basis and its evidence', async () => {
    const { inputs, result } = await run(day(20));
    const item = lineageOf(result, inputs, 'hangzhou')?.items.find((one) => one.item === 'review');
    const { basis, evidenceSha256 } = body('4');
    expect(item).toMatchObject({ value: '4', manual: { version: 2, basis, evidenceSha256 }, figures: [] });
  });
});
