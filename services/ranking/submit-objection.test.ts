import { beforeEach, describe, expect, it } from 'vitest';
import { builtInYear } from '../../libs/domain/calendar/built-in-year.ts';
import type { EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import { objectionSettings } from '../../libs/domain/objections/objection-term.ts';
import { calendarYears } from '../../libs/ports/calendar-years.ts';
import { handovers } from '../../libs/ports/handovers.ts';
import { challenges, objections } from '../../libs/ports/objections.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { feedBack } from '../../test/support/line/feed-back.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { listObjections, readObjection } from './read-objections.ts';
import { submitObjectionRoute, withdrawObjectionRoute } from './routes.ts';
import { submitObjection } from './submit-objection.ts';
import { withdrawObjection } from './withdraw-objection.ts';

const FED_BACK = '2026-03-09T02:00:00.000Z';
const LAST_MOMENT = '2026-03-16T10:00:00.000Z';

type Parts = Parameters<ReturnType<typeof submitObjection>>[0];
const body: Parts['body'] = { evaluation: 'e', on: { kind: 'indicator', indicator: 'fdiShare' }, reason: '漏计' };

const open = async (state: EvaluationState = 'feedback') => {
  const line = openLine();
  await feedBack(line, { state, inputs: sampleInputs(sixZones()), at: FED_BACK });
  line.setClock('2026-03-10T01:00:00.000Z');
  return line;
};

let line: Line;
beforeEach(async () => {
  line = await open();
});

const submit = (parts: Partial<Parts> = {}, ports: LinePorts = line.ports) =>
  ask(submitObjection({ ...ports, objections: objectionSettings }), { actor: lead, body, ...parts });
const submitted = async (parts: Partial<Parts> = {}) => answerOf(await submit(parts)).body?.id ?? '';
const withdraw = (id: string, actor = lead, ifMatch = 1) =>
  ask(withdrawObjection(line.ports), { actor, params: { id }, ifMatch });
const openOnes = async () => (await challenges.read(line.ports.readRecord, 'e'))?.value.open;

describe('a zone’s lead objects', () => {
  it('on a matter of its own run, with the file that it is of', async () => {
    const answer = answerOf(await submit({ body: { ...body, proposed: '2.5', evidenceSha256: 'e'.repeat(64) } }));
    const id = answer.body?.id ?? '';
    expect(answer).toMatchObject({ status: 201, version: 1, location: `/v1/objections/${id}` });
    expect((await objections.read(line.ports.readRecord, id))?.value).toMatchObject({
      id,
      evaluation: 'e',
      year: 2025,
      zone: 'hangzhou',
      fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      proposed: '2.5',
      state: 'submitted',
      submitted: { by: 'lead-1', at: '2026-03-10T01:00:00.000Z' },
    });
    expect(await openOnes()).toBe(1);
  });

  it('until the last moment of the term, and not a moment later', async () => {
    line.setClock(LAST_MOMENT);
    await submitted();
    line.setClock('2026-03-16T10:00:00.001Z');
    const late = await submit({ body: { ...body, on: { kind: 'indicator', indicator: 'fdiGrowth' } } });
    expect(late).toMatchObject({
      error: { code: 'objection.late', message: { zh: expect.stringContaining('2026-03-16T18:00:00+08:00') } },
    });
  });

  it('until a later moment where the office entered that days of the term are off', async () => {
    const known = builtInYear(2026);
    const holidays = [...(known?.holidays ?? []), { name: '放假', from: '2026-03-12', to: '2026-03-13' }];
    const entered = { by: 'lead', at: '2026-03-01T00:00:00.000Z' };
    const year = { year: 2026, documentNo: '1', holidays, makeUpDays: known?.makeUpDays ?? [], number: 1, entered };
    await line.place(calendarYears.write(2026, 'absent', year));
    line.setClock('2026-03-18T10:00:00.001Z');
    expect(codeOf(await submit())).toBe('objection.late');
    line.setClock('2026-03-18T10:00:00.000Z');
    expect(codeOf(await submit())).toBeUndefined();
  });

  it.each<[EvaluationState, string | undefined]>([
    ['draft', 'evaluation.unknown'],
    ['provisional', 'evaluation.unknown'],
    ['feedback', undefined],
    ['approved', 'objection.not-open'],
    ['circulated', 'objection.not-open'],
    ['superseded', 'objection.not-open'],
  ])('to an evaluation that is %s: %s', async (state, refused) => {
    line = await open(state);
    expect(codeOf(await submit())).toBe(refused);
  });

  it('once on one matter, also of two who do it at the same time, and anew where it was withdrawn', async () => {
    const both = await Promise.all([submit({ idempotencyKey: 'a' }), submit({ idempotencyKey: 'b' })]);
    expect(both.map(codeOf).toSorted()).toEqual(['objection.repeated', undefined]);
    expect(await openOnes()).toBe(1);
    const first = both.flatMap((reply) => (reply.ok ? [reply.value.body?.id ?? ''] : []))[0] ?? '';
    answerOf(await withdraw(first));
    expect(await openOnes()).toBe(0);
    expect(await submitted()).not.toBe(first);
    await submitted({ actor: otherLead });
    expect(await openOnes()).toBe(2);
  });

  it('not for all that the route names', async () => {
    const elsewhere = { kind: 'cell', subArea: '第9片区', field: 'exports' } as const;
    const refusals = [await submit({ body: { ...body, evaluation: 'none' } })];
    line = await open('approved');
    refusals.push(await submit());
    line = await open();
    line.setClock('2026-03-17T01:00:00.000Z');
    refusals.push(await submit());
    line = await open();
    refusals.push(await submit({ body: { ...body, on: elsewhere } }));
    await submitted({ idempotencyKey: 'k' });
    refusals.push(await submit(), await submit({ idempotencyKey: 'k', body: { ...body, reason: '其他' } }));
    expect(refusals.map(codeOf)).toEqual([...submitObjectionRoute.problems]);
  });

  it('with one effect under its key, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => submit({ idempotencyKey: 'k' }, ports);
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(7);
  });
});

describe('withdrawing an objection', () => {
  it('is for the zone that objected, while it is open', async () => {
    const id = await submitted();
    const refusals = [await withdraw(id, otherLead)];
    expect(answerOf(await withdraw(id))).toMatchObject({ version: 2, body: { id, state: 'withdrawn' } });
    refusals.push(await withdraw(id, lead, 2), await withdraw(id));
    expect(refusals.map(codeOf)).toEqual([...withdrawObjectionRoute.problems]);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const id = await submitted();
    const arrange = async () => {
      line = await open();
      await submitted();
      return line;
    };
    const act = (ports: LinePorts) => ask(withdrawObjection(ports), { actor: lead, params: { id }, ifMatch: 1 });
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(4);
  });
});

it('shows the office every objection, a zone its own, and nobody another’s', async () => {
  const own = await submitted();
  const theirs = await submitted({ actor: otherLead });
  const list = async (actor: typeof lead) =>
    answerOf(await ask(listObjections(line.ports), { actor, query: { evaluation: 'e' } })).body?.items.map(
      ({ id }) => id,
    );
  expect([await list(office), await list(lead)]).toEqual([[own, theirs], [own]]);
  const read = (id: string) => ask(readObjection(line.ports), { actor: lead, params: { id } });
  expect(answerOf(await read(own)).body).not.toHaveProperty('fileSha256');
  expect(codeOf(await read(theirs))).toBe('objection.unknown');
});

it('tells who has an open objection at hand after a handover, and of a settled one nobody', async () => {
  const [own, settled] = [await submitted(), await submitted({ actor: otherLead })];
  const found = await objections.read(line.ports.readRecord, settled);
  await line.place(objections.write(settled, found!.version, { ...found!.value, state: 'rejected' }));
  const handed = {
    unit: 'hangzhou',
    number: 1,
    from: lead.sub,
    to: 'lead-9',
    by: 'office-lead-1',
    at: line.ports.now(),
  };
  await line.place(handovers.write(handed, 'absent', handed));
  const time = line.ports.now();
  const read = async (id: string) =>
    answerOf(await ask(readObjection(line.ports), { actor: office, params: { id }, time })).body?.holder;
  expect([await read(own), await read(settled)]).toEqual(['lead-9', undefined]);
  const listed = await ask(listObjections(line.ports), { actor: lead, query: { evaluation: 'e' }, time });
  expect(answerOf(listed).body?.items.map(({ holder }) => holder)).toEqual(['lead-9']);
});
