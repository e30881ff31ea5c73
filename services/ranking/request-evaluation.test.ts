import { describe, expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { activateScheme } from './activate-scheme.ts';
import { requestEvaluation } from './request-evaluation.ts';
import { requestEvaluationRoute } from './routes.ts';
import { saveScheme } from './save-scheme.ts';

type Parts = Parameters<ReturnType<typeof requestEvaluation>>[0];
const body: Parts['body'] = { year: 2025, scheme: { id: 'sample-2025' } };

/** The scheme's goalposts were changed in time, so that its first version is none for the year any more. */
const replacedBeforeFiling = async (line: Line): Promise<void> => {
  const normaliser = { method: 'efficacy', bounds: { lower: '5', upper: '60' } };
  const items = sample2025.items.map((item) => ({ ...item, normaliser }));
  const decision = { version: 2, document: '浙自贸办〔2026〕2号', date: '2026-01-05' };
  answerOf(await ask(saveScheme(line.ports), { actor: officeLead, body: { ...sample2025, version: 2, items } }));
  const params = { id: 'sample-2025' };
  answerOf(await ask(activateScheme(line.ports), { actor: officeLead, params, body: decision }));
  await registerZones(line, hangzhou);
  await lodge(line, { state: 'received' });
};

const request = (line: Line, parts: Partial<Parts> = {}) =>
  ask(requestEvaluation(line.ports), { actor: officeLead, body, ...parts });

describe('asking for an evaluation', () => {
  it('drafts it, of the newest version of its scheme and the data of now, and has it run', async () => {
    const line = openLine();
    const answer = answerOf(await request(line));
    const id = answer.body?.id ?? '';
    expect(answer).toMatchObject({
      status: 201,
      version: 1,
      location: `/v1/evaluations/${id}`,
      body: { state: 'draft' },
    });
    const found = await evaluations.read(line.ports.readRecord, id);
    expect(found?.value).toMatchObject({
      state: 'draft',
      request: {
        evaluation: id,
        year: 2025,
        scheme: { id: 'sample-2025', version: 1 },
        dataAsOf: '2026-01-12T01:00:00.000Z',
      },
    });
    expect(line.sent('ranking')).toMatchObject([
      { type: 'evaluation.requested', subject: id, data: found?.value.request },
    ]);
  });

  it('keeps the moment that it names, as UTC', async () => {
    const line = openLine();
    await request(line, { body: { ...body, dataAsOf: '2026-01-12T09:00:00+08:00' } });
    expect(line.sent('ranking')[0]?.data['dataAsOf']).toBe('2026-01-12T01:00:00.000Z');
  });

  it('twice without a key makes two', async () => {
    const line = openLine();
    const ids = [answerOf(await request(line)).body?.id, answerOf(await request(line)).body?.id];
    expect(new Set(ids).size).toBe(2);
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    await replacedBeforeFiling(line);
    const refusals = [
      await request(line, { body: { ...body, scheme: { id: 'none' } } }),
      await request(line, { body: { ...body, year: 2021, scheme: { id: 'standard' } } }),
      await request(line, { body: { ...body, scheme: { id: 'sample-2025', version: 1 } } }),
      await request(line, { body: { ...body, dataAsOf: '2026-01-12T09:00:01+08:00' } }),
    ];
    await request(line, { idempotencyKey: 'k' });
    refusals.push(await request(line, { idempotencyKey: 'k', body: { ...body, year: 2024 } }));
    expect(refusals.map(codeOf)).toEqual([...requestEvaluationRoute.problems]);
    const version = { id: 'sample-2025', version: 9 };
    expect(codeOf(await request(line, { body: { ...body, scheme: version } }))).toBe('scheme.unknown');
  });

  it('has one effect under its key, whatever is repeated or breaks', async () => {
    const calls = await expectOneEffect({
      arrange: async () => openLine(),
      act: (ports) =>
        ask(requestEvaluation({ ...ports, newId: () => 'one' }), { actor: officeLead, body, idempotencyKey: 'k' }),
    });
    expect(calls).toBeGreaterThanOrEqual(5);
  });
});
