import { beforeEach, describe, expect, it } from 'vitest';
import type { Adjustment } from '../../libs/domain/adjustments/adjustment.ts';
import { enteredAdjustments, readAdjustmentsAsOf } from '../../libs/ports/adjustments.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import { handovers } from '../../libs/ports/handovers.ts';
import { challenges } from '../../libs/ports/objections.ts';
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
import { feedBack } from '../../test/support/line/feed-back.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { decideExemption } from './decide-exemption.ts';
import { nameHandlers } from './name-handlers.ts';
import { listAdjustments } from './read-adjustments.ts';
import { listExemptions, readExemption } from './read-exemptions.ts';
import { requestExemption } from './request-exemption.ts';
import { type DecideExemptionBody, decideExemptionRoute, requestExemptionRoute } from './routes.ts';

const ASKED = '2026-03-10T01:00:00.000Z';
const DECIDED = '2026-03-20T01:00:00.000Z';

const entry = (id: string, given: Partial<Adjustment> = {}): Adjustment => ({
  id,
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '0.5',
  event: id,
  evidenceSha256: 'e'.repeat(64),
  reason: '事故',
  ...given,
});

const open = async () => {
  const line = openLine();
  await feedBack(line, { inputs: sampleInputs(sixZones()), state: 'circulated', at: '2026-03-09T02:00:00.000Z' });
  await feedBack(line, {
    id: 'p',
    inputs: sampleInputs(sixZones()),
    state: 'provisional',
    at: '2026-03-09T02:00:00.000Z',
  });
  const entered = { by: 'office-1', at: '2026-03-01T01:00:00.000Z' };
  const basis = { issuer: '省统计局', documentNo: '1号', date: '2026-02-01' };
  const fraud = entry('2025-d', { nature: 'statistical-fraud', basis });
  for (const each of [entry('2025-a'), entry('2025-b'), entry('2025-c', { zone: 'ningbo' }), fraud]) {
    await line.place(enteredAdjustments.write(each.id, 'absent', { entry: each, number: 1, entered }));
  }
  line.setClock(ASKED);
  return line;
};

let line: Line;
beforeEach(async () => {
  line = await open();
});

type Parts = Parameters<ReturnType<typeof requestExemption>>[0];
const body: Parts['body'] = {
  evaluation: 'e',
  adjustments: ['2025-a', '2025-b'],
  incident: '2025-安监-17',
  statement: '先行先试，程序合规，已整改',
};

const request = (parts: Partial<Parts> = {}, ports: LinePorts = line.ports) =>
  ask(requestExemption(ports), { actor: lead, body, ...parts });
const requested = async (given: Partial<Parts['body']> = {}) => {
  const id = answerOf(await request({ body: { ...body, ...given } })).body?.id ?? '';
  line.setClock(DECIDED);
  return id;
};

const authority = { issuer: '中共杭州市纪委', documentNo: '杭纪容〔2026〕2号', date: '2026-03-18' };
const granted: DecideExemptionBody = { determination: 'exempt', reason: '符合条件', authority, waived: ['2025-a'] };
const refused: DecideExemptionBody = {
  determination: 'refused',
  reason: '不符合条件',
  authority,
  waived: [],
  negativeList: ['repeated-error'],
};
const decide = (
  id: string,
  given: DecideExemptionBody,
  actor = officeLead,
  ifMatch = 1,
  ports: LinePorts = line.ports,
) => ask(decideExemption(ports), { actor, params: { id }, body: given, ifMatch });
const waivedBy = async (moment: string) =>
  (await readAdjustmentsAsOf(line.ports.listRecords, 2025, moment)).flatMap(({ id, waivedBy: by }) =>
    by ? [[id, by]] : [],
  );

describe('a zone’s lead asks for error tolerance', () => {
  it('for entries of one incident', async () => {
    const id = await requested();
    expect((await exemptions.read(line.ports.readRecord, id))?.value).toEqual({
      id,
      ...body,
      zone: 'hangzhou',
      year: 2025,
      state: 'submitted',
      submitted: { by: 'lead-1', at: ASKED },
    });
  });

  it('once at a time for one entry, also of two who do it at once, and again after it was decided', async () => {
    const [first, second] = [
      request({ body: { ...body, adjustments: ['2025-a'] } }),
      request({ body: { ...body, incident: '其他', adjustments: ['2025-a', '2025-b'] } }),
    ];
    const both = await Promise.all([first, second]);
    expect(both.map(codeOf).toSorted()).toEqual(['exemption.repeated', undefined]);
    const id = both.flatMap((reply) => (reply.ok ? [reply.value.body?.id ?? ''] : []))[0] ?? '';
    answerOf(await decide(id, refused));
    expect(await requested()).not.toBe(id);
  });

  it('not for all that the route names', async () => {
    const refusals = [
      await request({ body: { ...body, evaluation: 'p' } }),
      await request({ body: { ...body, adjustments: ['2025-a', '2025-c'] } }),
      await request({ body: { ...body, adjustments: ['2025-a', '2025-d'] } }),
    ];
    answerOf(await request({ idempotencyKey: 'k' }));
    refusals.push(await request(), await request({ idempotencyKey: 'k', body: { ...body, incident: '其他' } }));
    expect(refusals.map(codeOf)).toEqual([...requestExemptionRoute.problems]);
  });

  it('with one effect under its key, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => request({ idempotencyKey: 'k' }, ports);
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(8);
  });
});

describe('a case that is granted', () => {
  it('waives just the entries that it names, from the moment of the decision', async () => {
    const id = await requested();
    const { body: shown } = answerOf(await decide(id, granted));
    expect(shown).toMatchObject({ state: 'exempt', decided: { authority, waived: ['2025-a'], barredBy: [] } });
    expect(await waivedBy(DECIDED)).toEqual([['2025-a', id]]);
    expect(await waivedBy('2026-03-20T00:59:59.999Z')).toEqual([]);
    const list = answerOf(await ask(listAdjustments(line.ports), { actor: lead, query: { year: '2025' } })).body;
    expect(list?.items.map(({ state }) => state)).toEqual(['waived', 'standing', 'standing']);
  });

  it('has a new evaluation run in place of the one that it names', async () => {
    const id = await requested();
    const replacement = answerOf(await decide(id, granted)).body?.decided?.evaluation ?? '';
    expect((await evaluations.read(line.ports.readRecord, replacement))?.value.request).toMatchObject({
      dataAsOf: DECIDED,
      replaces: 'e',
      cause: `exemption:${id}`,
    });
    expect(line.sent('ranking')).toMatchObject([{ type: 'evaluation.requested', subject: replacement }]);
    expect((await challenges.read(line.ports.readRecord, 'e'))?.value).toEqual({ open: 0, changedAt: DECIDED });
  });

  it('or in place of the one that took its place since', async () => {
    const id = await requested();
    const found = await evaluations.read(line.ports.readRecord, 'e');
    const superseded = { by: 'later', at: ASKED };
    await line.place(evaluations.write('e', 1, { ...found!.value, state: 'superseded', superseded }));
    await feedBack(line, {
      id: 'later',
      inputs: sampleInputs(sixZones()),
      state: 'circulated',
      at: ASKED,
      replaces: 'e',
    });
    answerOf(await decide(id, granted));
    expect(line.sent('ranking').map(({ data }) => data['replaces'])).toEqual(['later']);
  });

  const { evaluation: _, ...withoutEvaluation } = body;

  it.each([
    ['nothing', body, { ...granted, waived: [] }],
    ['an entry of a case that names no evaluation', withoutEvaluation, granted],
  ])('asks for no evaluation where it waives %s', async (_, asked, decision) => {
    const id = answerOf(await request({ body: asked })).body?.id ?? '';
    expect(answerOf(await decide(id, decision)).body?.decided).not.toHaveProperty('evaluation');
    expect(line.sent('ranking')).toEqual([]);
  });
});

it('waives nothing where tolerance is refused, and keeps what of the negative list was found', async () => {
  const id = await requested();
  expect(answerOf(await decide(id, refused)).body).toMatchObject({
    state: 'refused',
    decided: { barredBy: ['repeated-error'] },
  });
  expect(await waivedBy(DECIDED)).toEqual([]);
});

describe('deciding a case', () => {
  it('is refused for all that the route names', async () => {
    const settled = await requested({ adjustments: ['2025-b'] });
    answerOf(await decide(settled, refused));
    const id = await requested({ adjustments: ['2025-a'] });
    const refusals = [
      await decide('none', granted),
      await decide(settled, granted, officeLead, 2),
      await decide(id, granted, { ...officeLead, sub: 'lead-1' }),
      await decide(id, { ...granted, waived: ['2025-b'] }),
      await decide(id, { ...granted, determination: 'refused' }),
      await decide(id, { ...granted, negativeList: ['private-gain'] }),
      await decide(id, granted, officeLead, 9),
    ];
    expect(refusals.map(codeOf)).toEqual([...decideExemptionRoute.problems]);
    expect(codeOf(await decide(id, granted, { ...officeLead, sub: 'office-1' }))).toBe('exemption.own-matter');
  });

  it.each([
    ['granted', granted],
    ['refused', refused],
  ])('has one effect, whatever is repeated or breaks: %s', async (_, decision) => {
    const id = await requested();
    const arrange = async () => {
      line = await open();
      await requested();
      return line;
    };
    const calls = await expectOneEffect({ arrange, act: (ports) => decide(id, decision, officeLead, 1, ports) });
    expect(calls).toBeGreaterThanOrEqual(5);
  });
});

it('keeps the file of a case between the zone that asked, the office’s lead, its handlers and the auditor', async () => {
  const id = await requested();
  const seenBy = async (actor: typeof lead) => {
    const { body: list } = answerOf(await ask(listExemptions(line.ports), { actor, query: { year: '2025' } }));
    return [list?.items.length, codeOf(await ask(readExemption(line.ports), { actor, params: { id } }))];
  };
  for (const actor of [lead, officer, officeLead, auditor]) expect(await seenBy(actor)).toEqual([1, undefined]);
  for (const actor of [otherLead, office]) expect(await seenBy(actor)).toEqual([0, 'exemption.unknown']);
  const named = { actor: officeLead, params: { id }, body: { people: [office.sub] }, ifMatch: 1 };
  answerOf(await ask(nameHandlers(line.ports), named));
  expect(await seenBy(office)).toEqual([1, undefined]);
  expect(await seenBy({ ...office, sub: 'office-2' })).toEqual([0, 'exemption.unknown']);
});

it('goes with the work of who handled it to whoever took that over, of the office and of the zone', async () => {
  const id = await requested();
  const [successor, other] = [
    { ...office, sub: 'office-9' },
    { ...office, sub: 'office-2' },
  ];
  const named = { actor: officeLead, params: { id }, body: { people: [office.sub, other.sub] }, ifMatch: 1 };
  answerOf(await ask(nameHandlers(line.ports), named));
  const given = line.ports.now();
  line.setClock('2026-06-01T01:00:00.000Z');
  const at = line.ports.now();
  const handed = { unit: 'province', number: 1, from: office.sub, to: successor.sub, by: officeLead.sub, at };
  await line.place(handovers.write(handed, 'absent', handed));
  const ofZone = { unit: 'hangzhou', number: 1, from: lead.sub, to: 'lead-9', by: lead.sub, at };
  await line.place(handovers.write(ofZone, 'absent', ofZone));
  const seenBy = async (actor: typeof lead, asOf?: string) => {
    const query = asOf === undefined ? {} : { asOf };
    const reply = await ask(readExemption(line.ports), { actor, params: { id }, query, time: at });
    if (!reply.ok) return codeOf(reply);
    return [reply.value.body?.holder, reply.value.body?.handledBy];
  };
  expect(await seenBy(office)).toBe('exemption.unknown');
  for (const actor of [successor, other, officeLead, lead]) {
    expect(await seenBy(actor)).toEqual(['lead-9', [successor.sub, other.sub]]);
  }
  expect(await seenBy(successor, given)).toEqual([lead.sub, [office.sub, other.sub]]);
  const listed = await ask(listExemptions(line.ports), { actor: successor, query: { year: '2025' }, time: at });
  expect(answerOf(listed).body?.items.map(({ handledBy }) => handledBy)).toEqual([[successor.sub, other.sub]]);
  answerOf(await decide(id, refused, officeLead, 2));
  expect(await seenBy(successor)).toEqual([undefined, undefined]);
  expect(await seenBy(office)).toEqual([undefined, undefined]);
});
