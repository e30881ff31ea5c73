import { beforeEach, describe, expect, it } from 'vitest';
import type { AdjustmentKind } from '../../libs/domain/adjustments/adjustment.ts';
import { withRow } from '../../libs/domain/policy/changed-row.fixture.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import {
  answerOf,
  ask,
  auditor,
  codeOf,
  lead,
  office,
  officeLead,
  officer,
  otherLead,
} from '../../test/support/line/ask.ts';
import { hangzhou, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { listAdjustments, readAdjustment } from './read-adjustments.ts';
import { recordAdjustment } from './record-adjustment.ts';
import { type RecordAdjustmentBody, recordAdjustmentRoute, withdrawAdjustmentRoute } from './routes.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const entry = (given: Partial<RecordAdjustmentBody> = {}): RecordAdjustmentBody => ({
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '0.50',
  event: 'E1',
  evidenceSha256: 'e'.repeat(64),
  reason: '生产安全事故',
  ...given,
});

const basis = { issuer: '省应急管理厅', documentNo: '浙应急〔2026〕3号', date: '2026-01-15' };

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  return line;
};

let line: Line;
beforeEach(async () => {
  line = await open();
});

const record = (body: RecordAdjustmentBody, idempotencyKey?: string) =>
  ask(recordAdjustment(line.ports), {
    actor: office,
    body,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
const recorded = async (body = entry()) => answerOf(await record(body)).body?.id ?? '';
const withdraw = (id: string, ifMatch = 1) =>
  ask(withdrawAdjustment(line.ports), { actor: officeLead, params: { id }, body: { reason: '认定有误' }, ifMatch });

describe('the office enters what counts beside the figures', () => {
  it('with its points as a plain decimal, who and when', async () => {
    const answer = answerOf(await record(entry()));
    const id = answer.body?.id ?? '';
    expect(answer).toMatchObject({ status: 201, version: 1, location: `/v1/adjustments/${id}` });
    expect((await enteredAdjustments.read(line.ports.readRecord, id))?.value).toEqual({
      entry: { id, ...entry({ points: '0.5' }) },
      number: 1,
      entered: { by: 'office-1', at: '2026-01-12T01:00:00.000Z' },
    });
  });

  it('one event once for a zone, whatever its kind, year and spelling, with evidence of its own', async () => {
    const id = await recorded();
    const again = await record(entry({ evidenceSha256: 'f'.repeat(64) }));
    expect(again).toMatchObject({
      error: { code: 'adjustment.repeated', message: { en: expect.stringContaining(id) } },
    });
    expect(codeOf(await record(entry({ event: 'E2' })))).toBe('adjustment.repeated');
    for (const other of [{ year: 2024 }, { kind: 'bonus' as const }, { event: ' Ｅ１' }]) {
      expect(codeOf(await record(entry({ evidenceSha256: 'f'.repeat(64), ...other })))).toBe('adjustment.repeated');
    }
    await recorded(entry({ zone: 'ningbo' }));
  });

  it('a lost award beside the deduction of the same event, once', async () => {
    const { points: _, ...without } = entry({ kind: 'no-award', basis });
    const [deduction, award] = [await recorded(), await recorded(without)];
    expect(award).not.toBe(deduction);
    for (const again of [entry(), without]) expect(codeOf(await record(again))).toBe('adjustment.repeated');
    answerOf(await withdraw(award));
    expect(await recorded(without)).not.toBe(award);
    expect(codeOf(await record(entry()))).toBe('adjustment.repeated');
  });

  it('once, of two who enter it at the same time: by its event or by its evidence', async () => {
    const both = await Promise.all([record(entry(), 'a'), record(entry({ evidenceSha256: 'f'.repeat(64) }), 'b')]);
    expect(both.map(codeOf).toSorted()).toEqual(['adjustment.repeated', undefined]);
    const others = await Promise.all(
      ['E3', 'E4'].map((event) => record(entry({ event, evidenceSha256: 'a'.repeat(64) }))),
    );
    expect(others.map(codeOf).toSorted()).toEqual(['adjustment.repeated', undefined]);
  });

  it('again, under another id, once the entry before was withdrawn', async () => {
    const first = await recorded();
    answerOf(await withdraw(first));
    const second = await recorded(entry({ points: '0.3' }));
    expect(second).not.toBe(first);
    expect(codeOf(await record(entry()))).toBe('adjustment.repeated');
    expect((await enteredAdjustments.read(line.ports.readRecord, second))?.value.number).toBe(2);
  });

  it('under the same id, whenever and by whomever it is entered', async () => {
    const first = await recorded();
    line = await open();
    line.setClock('2026-02-01T01:00:00.000Z');
    expect(await recorded()).toBe(first);
  });

  it('not for all that the route names', async () => {
    const { points: _, ...without } = entry();
    const noAward: AdjustmentKind = 'no-award';
    const refusals = [
      await record(entry({ zone: 'lishui' })),
      await record(without),
      await record({ ...without, kind: 'block-zero' as const }),
      await record({ ...without, kind: noAward }),
      await record({ ...without, kind: noAward, basis, nature: 'statistical-fraud' as const }),
    ];
    await record(entry(), 'k');
    refusals.push(await record(entry()), await record(entry({ event: 'E9' }), 'k'));
    expect(refusals.map(codeOf)).toEqual([...recordAdjustmentRoute.problems]);
  });

  it('with one effect under its key, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) =>
      ask(recordAdjustment(ports), { actor: office, body: entry(), idempotencyKey: 'k' });
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(6);
  });
});

describe('withdrawing an entry', () => {
  it('leaves it to be seen, with who did it and why', async () => {
    const id = await recorded();
    line.setClock('2026-02-01T01:00:00.000Z');
    expect(answerOf(await withdraw(id))).toMatchObject({
      version: 2,
      body: {
        id,
        state: 'withdrawn',
        withdrawn: { by: 'office-lead-1', at: '2026-02-01T09:00:00+08:00', reason: '认定有误' },
      },
    });
  });

  it('obeys its row of the policy: its states and its roles', async () => {
    const id = await recorded();
    const codes = [
      await withRow('withdrawAdjustment', { states: ['waived'] }, () => withdraw(id)),
      await withRow('withdrawAdjustment', { who: { office: { reach: 'any' } } }, () => withdraw(id)),
      await withdraw(id),
    ].map(codeOf);
    expect(codes).toEqual(['adjustment.withdrawn', 'adjustment.unknown', undefined]);
  });

  it('is refused for all that the route names', async () => {
    const id = await recorded();
    await withdraw(id);
    const refusals = [await withdraw('2025-none'), await withdraw(id, 2), await withdraw(id, 1)];
    expect(refusals.map(codeOf)).toEqual([...withdrawAdjustmentRoute.problems]);
  });

  it('happens once, of two who do it at the same time, and whatever breaks', async () => {
    const id = await recorded();
    expect((await Promise.all([withdraw(id), withdraw(id)])).map(codeOf).toSorted()).toEqual([
      'request.stale',
      undefined,
    ]);
    const arrange = async () => {
      line = await open();
      await recorded();
      return line;
    };
    const act = (ports: LinePorts) =>
      ask(withdrawAdjustment(ports), { actor: officeLead, params: { id }, body: { reason: '误' }, ifMatch: 1 });
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(3);
  });
});

describe('reading entries', () => {
  const list = async (actor: typeof lead, query: { zone?: string; limit?: string; cursor?: string } = {}) =>
    answerOf(await ask(listAdjustments(line.ports), { actor, query: { year: '2025', ...query } })).body;

  it('shows the office and the auditor every zone’s, a zone its own', async () => {
    await recorded(entry({ zone: 'ningbo' }));
    await recorded();
    const zonesOf = async (...given: Parameters<typeof list>) => (await list(...given))?.items.map(({ zone }) => zone);
    for (const actor of [office, officeLead, auditor]) expect(await zonesOf(actor)).toEqual(['hangzhou', 'ningbo']);
    expect(await zonesOf(office, { zone: 'ningbo' })).toEqual(['ningbo']);
    for (const actor of [lead, officer]) {
      expect(await zonesOf(actor)).toEqual(['hangzhou']);
      expect(await zonesOf(actor, { zone: 'ningbo' })).toEqual([]);
    }
  });

  it('goes on where a page ended', async () => {
    await recorded(entry({ zone: 'ningbo' }));
    await recorded();
    const first = await list(office, { limit: '1' });
    const second = await list(office, { limit: '1', cursor: first?.next ?? '' });
    expect([first, second].flatMap((page) => page?.items.map(({ zone }) => zone))).toEqual(['hangzhou', 'ningbo']);
  });

  it('answers one with its version, and none of another zone', async () => {
    const id = await recorded();
    const read = (actor: typeof lead) => ask(readAdjustment(line.ports), { actor, params: { id } });
    expect(answerOf(await read(lead))).toMatchObject({ version: 1, body: { id, state: 'standing' } });
    expect(codeOf(await read(otherLead))).toBe('adjustment.unknown');
  });
});
