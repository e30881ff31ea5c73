import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, auditor, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { confirmGapReason } from './confirm-gap-reason.ts';
import { listGapReasons, readGapReason } from './read-gap-reasons.ts';
import { confirmGapReasonRoute } from './routes.ts';
import { runEvaluation } from './run-evaluation.ts';

const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const basis = { issuer: '省商务厅', documentNo: '浙商自贸函〔2026〕3号', date: '2026-02-09' };
const of = { year: '2025', zone: 'hangzhou', indicator: 'fdiGrowth' };
const confirmed = { reason: 'not-comparable', basis } as const;
const takenBack = { reason: null, note: '录入有误' } as const;

let line: Line;
const open = async () => {
  const opened = openLine();
  await registerZones(opened, hangzhou, ningbo);
  return opened;
};
beforeEach(async () => {
  line = await open();
});

const say = (
  body: Parameters<ReturnType<typeof confirmGapReason>>[0]['body'] = confirmed,
  { ifMatch, params = of, ports = line.ports }: { ifMatch?: number; params?: typeof of; ports?: LinePorts } = {},
) =>
  ask(confirmGapReason(ports), {
    ...{ actor: office, params, body },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const read = (actor: typeof office, params = of) => ask(readGapReason(line.ports), { actor, params });

describe('a confirmed gap', () => {
  it('is entered with its basis, corrected and taken back by new versions that leave the earlier ones', async () => {
    expect(answerOf(await say())).toMatchObject({ status: 201, version: 1, body: { ...of, year: 2025, ...confirmed } });
    const other = { reason: 'zero-base', basis, evidenceSha256: 'a'.repeat(64), note: '见附件' } as const;
    expect(answerOf(await say(other, { ifMatch: 1 }))).toMatchObject({ status: 200, version: 2 });
    expect(answerOf(await say(takenBack, { ifMatch: 2 }))).toMatchObject({ version: 3, body: takenBack });
    const { body, version } = answerOf(await read(auditor));
    expect(version).toBe(3);
    expect(body?.versions.map((one) => [one.version, one.reason, one.note, one.entered.by])).toEqual([
      [3, null, '录入有误', 'office-1'],
      [2, 'zero-base', '见附件', 'office-1'],
      [1, 'not-comparable', undefined, 'office-1'],
    ]);
  });

  it('is read by the zone that it is of, and does not exist for another', async () => {
    await say();
    await say(confirmed, { params: { ...of, zone: 'ningbo' } });
    const list = (actor: typeof office, zone?: string) =>
      ask(listGapReasons(line.ports), { actor, query: { year: '2025', ...(zone === undefined ? {} : { zone }) } });
    const zonesOf = async (...asked: Parameters<typeof list>) =>
      answerOf(await list(...asked)).body?.items.map(({ zone }) => zone);
    expect(await zonesOf(office)).toEqual(['hangzhou', 'ningbo']);
    expect(await zonesOf(office, 'ningbo')).toEqual(['ningbo']);
    expect(await zonesOf(otherLead)).toEqual(['ningbo']);
    expect(await zonesOf(otherLead, 'hangzhou')).toEqual([]);
    expect(answerOf(await read(lead)).body?.versions).toHaveLength(1);
    expect(codeOf(await read(otherLead))).toBe('gap-reason.unknown');
  });

  it('is refused for all that the route names', async () => {
    const stranger = await say(confirmed, { params: { ...of, zone: 'lishui' } });
    const unknown = await say(confirmed, { params: { ...of, indicator: 'gdp' } });
    const baseless = await say({ reason: 'new-zone', basis }, { params: { ...of, indicator: 'taxPerMu' } });
    const nothing = await say(takenBack);
    await say();
    const refusals = [stranger, unknown, baseless, nothing, await say(confirmed, { ifMatch: 7 }), await say()];
    expect(refusals.map(codeOf)).toEqual([...confirmGapReasonRoute.problems]);
    expect(baseless.ok ? [] : baseless.error.errors).toMatchObject([{ pointer: '/reason' }]);
    expect(unknown.ok ? [] : unknown.error.errors).toMatchObject([{ parameter: 'indicator' }]);
    expect(codeOf(await say(confirmed, { params: { ...of, indicator: 'taxPerMu' } }))).toBeUndefined();
  });

  it('has one effect, whatever is repeated or breaks, and stands in the zone’s audit chain', async () => {
    const act = (ports: LinePorts) => say(confirmed, { ports });
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(4);
    await say();
    await say(takenBack, { ifMatch: 1 });
    const { records } = await line.ports.listRecords({
      ...{ table: 'ranking', pk: 'AUDIT#hangzhou', prefix: 'E#', limit: 9 },
    });
    const subject = '2025/hangzhou/fdiGrowth';
    expect(records.map(({ body }) => body)).toMatchObject([
      { action: 'gap-reason.confirmed', subject },
      { action: 'gap-reason.withdrawn', subject },
    ]);
  });
});

describe('a run', () => {
  const run = async (dataAsOf: string) => {
    const request = {
      ...{ evaluation: `e-${dataAsOf.slice(8, 10)}`, year: 2025, dataAsOf, cause: 'test' },
      scheme: { id: 'sample-2025', version: 1 },
    };
    expect(await runEvaluation(line.ports)(request)).toEqual({ kind: 'done' });
    const found = (await evaluations.read(line.ports.readRecord, request.evaluation))?.value.run;
    const stored = async <T>(key = ''): Promise<T> => {
      const object = await line.ports.getObject({ bucket: 'results', key });
      return JSON.parse(new TextDecoder().decode(object?.bytes)) as T;
    };
    return { inputs: await stored<RunInputs>(found?.inputs), result: await stored<RunResult>(found?.result) };
  };

  it('counts what stood at its data-as-of, with the entry that it is from', async () => {
    await lodge(line, { id: 'hangzhou', zone: 'hangzhou', state: 'accepted', acceptedAt: day(5) });
    line.setClock(day(10));
    await say();
    line.setClock(day(15));
    await say(takenBack, { ifMatch: 1 });
    const [before, between, after] = [await run(day(9)), await run(day(12)), await run(day(20))];
    const { reason, basis: counted } = between.inputs.gapReasons?.[0] ?? {};
    expect([before.inputs.gapReasons, reason, counted, after.inputs.gapReasons]).toEqual([
      undefined,
      'not-comparable',
      basis,
      undefined,
    ]);
    const shown = ({ result }: typeof before) => result.indicators.zones['hangzhou']?.['fdiGrowth'];
    expect(shown(between)).toMatchObject({ value: null, reason: 'not-comparable', confirmed: { version: 1, basis } });
    expect(shown(before)).not.toHaveProperty('confirmed');
    expect(shown(after)).toEqual(shown(before));
    const usable = ({ result }: typeof before) => result.ranking.entries[0]?.usableWeight;
    expect([usable(before), usable(between)]).toEqual(['100', '90']);
  });
});
