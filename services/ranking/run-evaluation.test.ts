import { describe, expect, it } from 'vitest';
import type { EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { corrections } from '../../libs/ports/objections.ts';
import { zoneVersions } from '../../libs/ports/registry.ts';
import { totalsVersions } from '../../libs/ports/totals.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleTotals, sampleZone } from '../../test/support/sample-run.ts';
import { runEvaluation } from './run-evaluation.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T01:00:00.000Z`;

const request = (overrides: Partial<EvaluationRequest> = {}): EvaluationRequest => ({
  evaluation: '2025-annual',
  year: 2025,
  scheme: { id: 'sample-2025', version: 1 },
  dataAsOf: day(20),
  cause: 'schedule:annual:2025',
  ...overrides,
});

const recordTotals = (line: Line, number: number, trade: string) =>
  line.place(
    totalsVersions.write({ period: '2025', number }, 'absent', {
      period: '2025',
      number,
      totals: { ...sampleTotals, trade: { ...sampleTotals.trade, value: trade } },
      recorded: { by: 'office-1', at: day(number) },
    }),
  );

/** Hangzhou was accepted on the 10th of February, Ningbo is in the cohort but did not report. */
const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo, { ...hangzhou, id: 'wenzhou', cohorts: [2024] });
  await lodge(line, { id: 'h-1', state: 'accepted', acceptedAt: day(10) });
  await recordTotals(line, 5, '46800');
  return line;
};

const evaluationIn = async (line: Line, id = '2025-annual') =>
  (await evaluations.read(line.ports.readRecord, id))?.value;

const stored = async <T>(line: Line, part: 'inputs' | 'result', id?: string): Promise<T> => {
  const key = (await evaluationIn(line, id))?.run?.[part] ?? '';
  const object = await line.ports.getObject({ bucket: 'results', key });
  return JSON.parse(new TextDecoder().decode(object?.bytes)) as T;
};

const run = async (line: Line, overrides: Partial<EvaluationRequest> = {}) => {
  expect(await runEvaluation(line.ports)(request(overrides))).toEqual({ kind: 'done' });
  const { evaluation } = request(overrides);
  return {
    inputs: await stored<RunInputs>(line, 'inputs', evaluation),
    result: await stored<RunResult>(line, 'result', evaluation),
  };
};

const reporting = ({ zones }: RunInputs) => zones.filter(({ filing }) => filing).map(({ zone }) => zone);

describe('running an evaluation', () => {
  it('leaves it provisional, with what it was computed from and what stands in its way', async () => {
    const line = await open();
    const { result } = await run(line);
    const evaluation = await evaluationIn(line);
    expect(evaluation).toMatchObject({ state: 'provisional', decisions: [], request: request() });
    expect(evaluation?.run?.id).toBe(result.ranking.run.id);
    expect(evaluation?.run?.blockers.map(({ code, zone }) => [code, zone])).toEqual([['zone.not-reported', 'ningbo']]);
    expect(line.sent('publishing')).toMatchObject([
      { type: 'evaluation.completed', data: { evaluation: '2025-annual', run: result.ranking.run.id } },
    ]);
  });

  it('takes the cohort of the year, in the order of ids', async () => {
    const { inputs, result } = await run(await open());
    expect(inputs.zones.map(({ zone }) => zone)).toEqual(['hangzhou', 'ningbo']);
    expect(result.ranking.entries.map(({ rank, zone }) => [rank, zone])).toEqual([
      [1, 'hangzhou'],
      [null, 'ningbo'],
    ]);
  });

  it('names filings by their file’s hash, and nothing by a random id', async () => {
    const line = await open();
    const { inputs, result } = await run(line);
    expect(inputs.zones[0]?.filing?.fileSha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(JSON.stringify([inputs, result])).not.toContain('h-1');
    expect(inputs.dataAsOf).toBe('2026-02-20T09:00:00+08:00');
  });

  it.each([
    ['the moment before the acceptance', '2026-02-10T00:59:59.999Z', []],
    ['the moment of the acceptance', day(10), ['hangzhou']],
  ])('at %s takes the filings of then', async (_, dataAsOf, expected) => {
    expect(reporting((await run(await open(), { dataAsOf })).inputs)).toEqual(expected);
  });

  it('takes the attempt that counted at its data-as-of, superseded since or not', async () => {
    const line = openLine();
    await registerZones(line, hangzhou);
    const [older, newer] = ['1000', '2000'].map((fdi) => sampleZone('hangzhou', [{ fdi }]).filing!.table);
    await lodge(line, { id: 'h-1', state: 'superseded', table: older!, acceptedAt: day(10), supersededAt: day(15) });
    await lodge(line, { id: 'h-2', attempt: 2, state: 'accepted', table: newer!, acceptedAt: day(15) });
    const fdiAt = async (dataAsOf: string) => {
      const { inputs } = await run(line, { evaluation: `at-${dataAsOf.slice(8, 10)}`, dataAsOf });
      return inputs.zones[0]?.filing?.table.rows[0]?.figures.fdi.value;
    };
    expect([await fdiAt(day(12)), await fdiAt(day(15)), await fdiAt(day(16))]).toEqual(['1000', '2000', '2000']);
  });

  it('takes the totals that stood at its data-as-of', async () => {
    const line = await open();
    await recordTotals(line, 25, '55500');
    expect((await run(line)).inputs.totals?.trade.value).toBe('46800');
    expect((await run(line, { evaluation: 'later', dataAsOf: day(25) })).inputs.totals?.trade.value).toBe('55500');
  });

  it('takes the cohort that stood at its data-as-of', async () => {
    const line = await open();
    const left = { ...ningbo, cohorts: [2026] };
    const registered = { by: 'office-1', at: day(25) };
    await line.place(
      zoneVersions.write({ zone: 'ningbo', number: 2 }, 'absent', { number: 2, zone: left, registered }),
    );
    const cohortAt = async (dataAsOf: string) =>
      (await run(line, { evaluation: `at-${dataAsOf}`, dataAsOf })).inputs.zones.map(({ zone }) => zone);
    expect(await cohortAt(day(24))).toEqual(['hangzhou', 'ningbo']);
    expect(await cohortAt(day(25))).toEqual(['hangzhou']);
  });

  it('takes the entries that stood at its data-as-of, in the order of their ids, of the zones that take part', async () => {
    const line = await open();
    const enter = (id: string, at: number, rest: Partial<EnteredAdjustment> = {}, zone = 'hangzhou') => {
      const facts = { zone, year: 2025, kind: 'bonus', points: '0.1', event: id, evidenceSha256: id } as const;
      const entry = { id: `2025-${id}`, ...facts, reason: '表彰' };
      return enteredAdjustments.write(entry.id, 'absent', {
        entry,
        number: 1,
        entered: { by: 'office-1', at: day(at) },
        ...rest,
      });
    };
    const withdrawn = { by: 'office-lead-1', at: day(15), reason: '误' };
    await line.place(enter('c', 1), enter('a', 2, { withdrawn }), enter('b', 21), enter('d', 1, {}, 'wenzhou'));
    const at = async (number: number) =>
      (await run(line, { evaluation: `at-${number}`, dataAsOf: day(number) })).inputs.adjustments?.map(({ id }) => id);
    expect([await at(14), await at(15), await at(21)]).toEqual([
      ['2025-a', '2025-c'],
      ['2025-c'],
      ['2025-b', '2025-c'],
    ]);
    const { inputs } = await run(await open());
    expect(inputs).not.toHaveProperty('adjustments');
  });

  it('takes the corrected values that stood at its data-as-of, of the very filings that count', async () => {
    const line = await open();
    const [{ filing } = {}] = (await run(line, { evaluation: 'before' })).inputs.zones;
    const basis = { issuer: '省商务厅', documentNo: '8号', date: '2026-02-11' };
    const correct = (objection: string, at: number, value: string, fileSha256 = filing?.fileSha256 ?? '') => {
      const on = { kind: 'indicator', indicator: 'fdiShare' } as const;
      return corrections.write({ year: 2025, objection }, 'absent', {
        correction: { zone: 'hangzhou', on, fileSha256, value, basis, objection },
        recorded: { by: 'office-lead-1', at: day(at) },
      });
    };
    await line.place(correct('b', 12, '3'), correct('a', 14, '4'), correct('c', 13, '9', '0'.repeat(64)));
    const at = async (number: number) => {
      const { inputs, result } = await run(line, { evaluation: `at-${number}`, dataAsOf: day(number) });
      const shown = result.indicators.zones['hangzhou']?.['fdiShare']?.corrected?.objection;
      return [inputs.corrections?.map(({ value }) => value), shown];
    };
    expect([await at(11), await at(13), await at(14)]).toEqual([
      [undefined, undefined],
      [['3'], 'b'],
      [['4'], 'a'],
    ]);
  });

  it('without totals ranks all the same, and says that they are missing', async () => {
    const line = await open();
    const { result } = await run(line, { dataAsOf: '2026-02-04T00:00:00.000Z' });
    expect(result.blockers.map(({ code }) => code)).toContain('totals.missing');
    expect(result.indicators.zones['hangzhou']?.['tradeShare']?.reason).toBe('not-reported');
  });

  it('carries the mark of made-up data from a filing', async () => {
    const line = openLine();
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'accepted', acceptedAt: day(1), synthetic: true });
    const { inputs, result } = await run(line);
    expect([inputs.synthetic, result.ranking.synthetic]).toEqual([true, true]);
    expect((await evaluationIn(line))?.run?.synthetic).toBe(true);
  });

  it('fills a draft that was asked for', async () => {
    const line = await open();
    await line.place(evaluations.write('2025-annual', 'absent', { request: request(), state: 'draft', decisions: [] }));
    await run(line);
    expect((await evaluationIn(line))?.state).toBe('provisional');
  });

  it('leaves an evaluation that was decided on as it is', async () => {
    const line = await open();
    await run(line);
    const found = await evaluations.read(line.ports.readRecord, '2025-annual');
    if (!found) throw new Error('no evaluation');
    await line.place(evaluations.write('2025-annual', found.version, { ...found.value, state: 'feedback' }));
    await run(line);
    expect((await evaluationIn(line))?.state).toBe('feedback');
    expect(new Set(line.sent('publishing').map(({ id }) => id)).size).toBe(1);
  });

  it('puts a request for an unknown scheme aside', async () => {
    const line = await open();
    const outcome = await runEvaluation(line.ports)(request({ scheme: { id: 'sample-2025', version: 9 } }));
    expect(outcome).toMatchObject({ kind: 'set-aside', reason: expect.stringContaining('sample-2025 v9') });
  });

  it('is the same run, to the byte, whatever the order in which zones were registered and accepted', async () => {
    const made = async (order: readonly string[]) => {
      const line = openLine();
      for (const id of order) await registerZones(line, { ...hangzhou, id, name: id });
      for (const zone of order.toReversed())
        await lodge(line, { id: `s-${zone}`, zone, state: 'accepted', acceptedAt: day(1) });
      await run(line);
      return (await evaluationIn(line))?.run;
    };
    expect(await made(['ningbo', 'hangzhou', 'jinhua'])).toEqual(await made(['hangzhou', 'jinhua', 'ningbo']));
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => runEvaluation(ports)(request());
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(11);
  });
});
