import { describe, expect, it } from 'vitest';
import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import type { Finding } from '../../libs/domain/finding.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { totalsVersions } from '../../libs/ports/totals.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { sampleTotals, sampleZone } from '../../test/support/sample-run.ts';
import { compareZones } from './explain-evaluation.ts';
import { findingsWithEffect } from './findings-by-effect.ts';
import { readRankChanges } from './read-rank-changes.ts';
import { findingsByEffectRoute, readRankChangesRoute } from './routes.ts';
import { runEvaluation } from './run-evaluation.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const finding = (
  rule: string,
  cell: string | null,
  expected: string,
  level: Finding['level'] = 'warning',
): Finding => ({
  ...{ rule, level, sheet: '基础数据表', cell, seen: '?', expected },
  ...{ message: { zh: '中', en: 'e' }, hint: { zh: '中', en: 'e' } },
});
const runAt = async (line: Line, evaluation: string, dataAsOf: string) => {
  const request: EvaluationRequest = {
    ...{ evaluation, year: 2025, scheme: { id: 'sample-2025', version: 1 }, dataAsOf, cause: 'c' },
  };
  expect(await runEvaluation(line.ports)(request)).toEqual({ kind: 'done' });
};

/** Ningbo is behind Hangzhou until the 15th, when its corrected table was accepted. */
const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  await line.place(
    totalsVersions.write({ period: '2025', number: 1 }, 'absent', {
      ...{ period: '2025', number: 1, totals: sampleTotals, recorded: { by: 'office-1', at: day(1) } },
    }),
  );
  const findings = [finding('row.hidden', null, ''), finding('range', 'D4', '5000'), finding('range', 'C4', '612501')];
  await lodge(line, { id: 'h', state: 'accepted', acceptedAt: day(1), findings });
  const bytes = new TextEncoder().encode('second');
  const [low, high] = ['300000', '900000'].map((taxRevenue) => sampleZone('ningbo', [{ taxRevenue }]).filing?.table);
  const own = { zone: 'ningbo', bytes };
  await lodge(line, { ...own, id: 'n', state: 'superseded', table: low, acceptedAt: day(2), supersededAt: day(15) });
  await lodge(line, { ...own, id: 'm', attempt: 2, state: 'accepted', table: high, acceptedAt: day(15) });
  await runAt(line, 'early', day(10));
  await runAt(line, 'late', day(20));
  return line;
};

describe('findings by effect', () => {
  it('stand in the order of how far they could move a rank, and those at no cell are counted', async () => {
    const reply = await ask(findingsWithEffect((await open()).ports), { actor: office, params: { id: 'late' } });
    const { body } = answerOf(reply);
    expect(body?.items.map(({ zone, cell, places, tried }) => [zone, cell, places, tried])).toEqual([
      ['hangzhou', 'D4', 1, ['5000']],
      ['hangzhou', 'C4', 0, ['612501']],
    ]);
    expect(body?.without).toEqual({ cell: 1, trial: 0 });
    expect(findingsByEffectRoute.answer.body.safeParse(body).success).toBe(true);
  });

  it('are of a run, and for the office and the auditor', async () => {
    const reply = ask(findingsWithEffect((await open()).ports), { actor: office, params: { id: 'none' } });
    expect(codeOf(await reply)).toBe('evaluation.unknown');
    expect(findingsByEffectRoute.access).toEqual(['office', 'office-lead', 'auditor']);
  });
});

describe('rank changes between two evaluations', () => {
  const changes = async (id: string, against: string) =>
    ask(readRankChanges((await open()).ports), { actor: office, params: { id }, query: { against } });

  it('split each move into the zone’s own part, the others’ and the method’s', async () => {
    const { body } = answerOf(await changes('late', 'early'));
    expect(body?.items.map(({ zone, rank }) => [zone, rank])).toEqual([
      ['ningbo', { total: 1, own: 1, others: 0, method: 0 }],
      ['hangzhou', { total: -1, own: 0, others: -1, method: 0 }],
    ]);
    expect(body?.leftOut).toEqual([]);
    expect(readRankChangesRoute.answer.body.safeParse(body).success).toBe(true);
  });

  it('need both of them', async () => {
    expect(codeOf(await changes('late', 'none'))).toBe('evaluation.unknown');
  });
});

describe('what is kept of a run beside its result', () => {
  it('answers for neighbours what would be computed', async () => {
    const line = await open();
    const found = await evaluations.read(line.ports.readRecord, 'late');
    const { explanation, ...run } = found!.value.run!;
    expect(explanation).toMatch(/^runs\/explanation\/[0-9a-f]{64}\.json$/u);
    const query = { a: 'hangzhou', b: 'ningbo' };
    const compare = async () =>
      answerOf(await ask(compareZones(line.ports), { actor: office, params: { id: 'late' }, query }));
    const kept = await compare();
    await line.place(evaluations.write('late', found!.version, { ...found!.value, run }));
    expect(await compare()).toEqual(kept);
    expect(kept.body?.weights.length).toBeGreaterThan(0);
  });
});
