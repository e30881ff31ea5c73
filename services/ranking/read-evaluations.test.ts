import { describe, expect, it } from 'vitest';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { listEvaluations, readEvaluation, readRanking, readZoneResult } from './read-evaluations.ts';

const result = evaluate(sampleInputs(sixZones()));

const open = async (state: EvaluationState) => {
  const line = openLine();
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  await line.ports.putObject({ bucket: 'results', key: 'r', bytes, contentType: 'application/json' });
  const request = {
    evaluation: 'e',
    year: 2025,
    scheme: { id: 'sample-2025', version: 1 },
    dataAsOf: '2026-01-10T01:00:00.000Z',
    cause: 'c',
  };
  const run = { id: result.ranking.run.id, scheme: result.ranking.scheme, inputs: 'i', result: 'r', blockers: [] };
  await line.place(
    evaluations.write('e', 'absent', { request, state, decisions: [], ...(state === 'draft' ? {} : { run }) }),
  );
  return line.ports;
};

const params = { id: 'e' };

describe('reading evaluations', () => {
  it('lists a year’s', async () => {
    const ports = await open('provisional');
    const list = async (year: string) =>
      answerOf(await ask(listEvaluations(ports), { actor: office, query: { year } })).body;
    expect((await list('2025'))?.items.map(({ id, state }) => [id, state])).toEqual([['e', 'provisional']]);
    expect((await list('2024'))?.items).toEqual([]);
  });

  it('answers one with its version, and its ranking under the hash of its inputs', async () => {
    const ports = await open('provisional');
    expect(answerOf(await ask(readEvaluation(ports), { actor: office, params }))).toMatchObject({
      version: 1,
      body: { id: 'e', run: result.ranking.run.id, dataAsOf: '2026-01-10T09:00:00+08:00' },
    });
    const ranking = answerOf(await ask(readRanking(ports), { actor: office, params }));
    expect(ranking).toEqual({ body: result.ranking, etag: result.ranking.run.inputsSha256 });
  });

  it('has no ranking before it was run, and none of what is not there', async () => {
    const ports = await open('draft');
    expect(codeOf(await ask(readRanking(ports), { actor: office, params }))).toBe('evaluation.not-run');
    for (const read of [readEvaluation(ports), readRanking(ports)]) {
      expect(codeOf(await ask(read as ReturnType<typeof readEvaluation>, { actor: office, params: { id: 'x' } }))).toBe(
        'evaluation.unknown',
      );
    }
  });
});

describe('one zone’s result', () => {
  const read = async (state: EvaluationState, actor: typeof lead, zone: string) =>
    ask(readZoneResult(await open(state)), { actor, params: { id: 'e', zone } });

  it.each<[EvaluationState, string | undefined]>([
    ['draft', 'evaluation.unknown'],
    ['provisional', 'evaluation.unknown'],
    ['feedback', undefined],
    ['approved', undefined],
    ['circulated', undefined],
  ])('while the evaluation is %s, its own zone gets %s', async (state, refused) => {
    expect(codeOf(await read(state, lead, 'hangzhou'))).toBe(refused);
  });

  it('is never another zone’s to read', async () => {
    expect(codeOf(await read('circulated', otherLead, 'hangzhou'))).toBe('evaluation.unknown');
  });

  it('is the office’s from the provisional run on, with its lineage', async () => {
    expect(codeOf(await read('draft', office, 'hangzhou'))).toBe('evaluation.not-run');
    const { body } = answerOf(await read('provisional', office, 'jinhua'));
    expect(body?.entry.zone).toBe('jinhua');
    expect(body?.indicators['rdIntensity']).toMatchObject({ value: null, reason: 'missing-input' });
    expect(codeOf(await read('provisional', office, 'lishui'))).toBe('evaluation.unknown');
  });
});
