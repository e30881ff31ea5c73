import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../libs/domain/evaluation/correction.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { objectionSettings } from '../../libs/domain/objections/objection-term.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { challenges, readCorrectionsAsOf } from '../../libs/ports/objections.ts';
import { answerOf, ask, codeOf, lead, office, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { feedBack } from '../../test/support/line/feed-back.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { decideObjection } from './decide-objection.ts';
import { previewObjection } from './preview-objection.ts';
import { type DecideObjectionBody, decideObjectionRoute, previewObjectionRoute } from './routes.ts';
import { submitObjection } from './submit-objection.ts';

const DECIDED = '2026-03-12T01:00:00.000Z';
const entry = {
  id: '2025-adj',
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '3',
  event: 'E1',
  evidenceSha256: 'e'.repeat(64),
  reason: '事故',
} as const;

const inputs: RunInputs = sampleInputs(sixZones(), { adjustments: [entry] });
const withCaps: RunInputs = {
  ...inputs,
  scheme: { ...inputs.scheme, adjustments: { bonusCap: '1', deductionCap: '3' } },
};

const open = async () => {
  const line = openLine();
  await feedBack(line, { inputs: withCaps, at: '2026-03-09T02:00:00.000Z' });
  const entered = { by: 'office-1', at: '2026-03-01T01:00:00.000Z' };
  await line.place(enteredAdjustments.write(entry.id, 'absent', { entry, number: 1, entered }));
  line.setClock('2026-03-10T01:00:00.000Z');
  return line;
};

const indicator = { kind: 'indicator', indicator: 'fdiShare' } as const;
const deduction = { kind: 'deduction', adjustment: entry.id } as const;
type On = Parameters<ReturnType<typeof submitObjection>>[0]['body']['on'];

let line: Line;
beforeEach(async () => {
  line = await open();
});

const object = async (on: On, actor = lead, proposed?: string): Promise<string> => {
  const body = { evaluation: 'e', on, reason: '漏计', ...(proposed === undefined ? {} : { proposed }) };
  const reply = await ask(submitObjection({ ...line.ports, objections: objectionSettings }), { actor, body });
  line.setClock(DECIDED);
  return answerOf(reply).body?.id ?? '';
};

const basis = { issuer: '省商务厅', documentNo: '浙商函〔2026〕8号', date: '2026-03-11' };
const upheld: DecideObjectionBody = {
  decision: 'upheld',
  reason: '经核实',
  document: '复核〔2026〕1号',
  outcome: { value: '7.50', basis },
};
const withdrawn: DecideObjectionBody = { decision: 'upheld', reason: '认定机关已撤销' };
const rejected: DecideObjectionBody = { decision: 'rejected', reason: '与海关数据一致' };

const decide = (
  id: string,
  body: DecideObjectionBody,
  actor = officeLead,
  ifMatch = 1,
  ports: LinePorts = line.ports,
) => ask(decideObjection(ports), { actor, params: { id }, body, ifMatch });

describe('an objection that is rejected', () => {
  it('leaves all as it was, and is no longer open', async () => {
    const id = await object(indicator);
    const answer = answerOf(await decide(id, rejected));
    expect(answer).toMatchObject({ version: 2, body: { id, state: 'rejected', decided: { by: 'office-lead-1' } } });
    expect((await challenges.read(line.ports.readRecord, 'e'))?.value).toEqual({ open: 0 });
    expect(line.sent('ranking')).toEqual([]);
  });
});

describe('an objection that is upheld', () => {
  it('records the value beside the reported one, from the moment of the decision', async () => {
    const id = await object(indicator);
    answerOf(await decide(id, upheld));
    const at = (moment: string) => readCorrectionsAsOf(line.ports.listRecords, 2025, moment);
    const fileSha256 = inputs.zones.find(({ zone }) => zone === 'hangzhou')?.filing?.fileSha256 ?? '';
    const expected: Correction = { zone: 'hangzhou', on: indicator, fileSha256, value: '7.5', basis, objection: id };
    expect(await at(DECIDED)).toEqual([expected]);
    expect(await at('2026-03-12T00:59:59.999Z')).toEqual([]);
  });

  it('asks for an evaluation of the data of that moment, which names the one that it replaces', async () => {
    const id = await object(indicator);
    const { body } = answerOf(await decide(id, upheld));
    const replacement = body?.decided?.evaluation ?? '';
    expect((await evaluations.read(line.ports.readRecord, replacement))?.value).toMatchObject({
      state: 'draft',
      request: { year: 2025, scheme: { id: 'sample-2025', version: 1 }, dataAsOf: DECIDED, replaces: 'e' },
    });
    expect(line.sent('ranking')).toMatchObject([
      { type: 'evaluation.requested', subject: replacement, data: { replaces: 'e', cause: `objection:${id}` } },
    ]);
    expect((await challenges.read(line.ports.readRecord, 'e'))?.value).toEqual({ open: 0, changedAt: DECIDED });
  });

  it('withdraws the entry that it is on, with its own id; one that was withdrawn meanwhile stays as it is', async () => {
    const id = await object(deduction);
    answerOf(await decide(id, withdrawn));
    const found = await enteredAdjustments.read(line.ports.readRecord, entry.id);
    expect(found?.value.withdrawn).toEqual({
      by: 'office-lead-1',
      at: DECIDED,
      reason: '认定机关已撤销',
      objection: id,
    });

    line = await open();
    const again = await object(deduction);
    const before = await enteredAdjustments.read(line.ports.readRecord, entry.id);
    const gone = { by: 'x', at: '2026-03-11T01:00:00.000Z', reason: '误' };
    await line.place(enteredAdjustments.write(entry.id, 1, { ...before!.value, withdrawn: gone }));
    answerOf(await decide(again, withdrawn));
    expect((await enteredAdjustments.read(line.ports.readRecord, entry.id))?.value.withdrawn).toEqual(gone);
  });

  it('gives way to a later one on the same matter', async () => {
    const first = await object(indicator);
    answerOf(await decide(first, upheld));
    const fedBack = { ...withCaps, dataAsOf: '2026-03-12T09:00:00+08:00' };
    await feedBack(line, { id: 'e2', inputs: fedBack, at: DECIDED, replaces: 'e' });
    const reply = await ask(submitObjection({ ...line.ports, objections: objectionSettings }), {
      actor: lead,
      body: { evaluation: 'e2', on: indicator, reason: '仍有误' },
    });
    line.setClock('2026-03-13T01:00:00.000Z');
    answerOf(await decide(answerOf(reply).body?.id ?? '', { ...upheld, outcome: { value: '8', basis } }));
    const values = await readCorrectionsAsOf(line.ports.listRecords, 2025, '2026-03-13T01:00:00.000Z');
    expect(values.map(({ value }) => value)).toEqual(['8']);
  });
});

describe('deciding an objection', () => {
  it('is refused for all that the route names', async () => {
    const id = await object(indicator);
    const settled = await object({ kind: 'indicator', indicator: 'fdiGrowth' });
    answerOf(await decide(settled, rejected));
    const refusals = [
      await decide('none', rejected),
      await decide(settled, rejected, officeLead, 2),
      await decide(id, rejected, { ...officeLead, sub: 'lead-1' }),
      await decide(id, { ...rejected, decision: 'upheld' }),
      await decide(id, rejected, officeLead, 9),
    ];
    expect(refusals.map(codeOf)).toEqual([...decideObjectionRoute.problems]);
  });

  it('is not for who entered what is objected to', async () => {
    const id = await object(deduction);
    expect(codeOf(await decide(id, withdrawn, { ...officeLead, sub: 'office-1' }))).toBe('objection.own-matter');
  });

  it('lets one of two that decide at once through', async () => {
    const id = await object(indicator);
    const codes = (await Promise.all([decide(id, upheld), decide(id, rejected)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.stale', undefined]);
    expect((await challenges.read(line.ports.readRecord, 'e'))?.value.open).toBe(0);
  });

  it.each([
    ['upheld on an indicator', indicator, upheld],
    ['upheld on a deduction', deduction, withdrawn],
    ['rejected', indicator, rejected],
  ])('has one effect, whatever is repeated or breaks: %s', async (_, on, body) => {
    const id = await object(on);
    const arrange = async () => {
      line = await open();
      await object(on);
      return line;
    };
    const calls = await expectOneEffect({ arrange, act: (ports) => decide(id, body, officeLead, 1, ports) });
    expect(calls).toBeGreaterThanOrEqual(4);
  });
});

describe('the preview of an objection', () => {
  const preview = async (id: string, value?: string) =>
    ask(previewObjection(line.ports), { actor: office, params: { id }, query: value === undefined ? {} : { value } });

  it('says whom upholding would move, and changes nothing', async () => {
    const id = await object(deduction);
    const before = line.records.all();
    const { body } = answerOf(await preview(id));
    const own = body?.moved.find(({ zone }) => zone === 'hangzhou');
    expect(Number(own?.after.score) - Number(own?.before.score)).toBeCloseTo(3, 9);
    expect(body).not.toHaveProperty('synthetic');
    expect(line.records.all()).toEqual(before);
  });

  it('tries the value that is given, else the one that was decided, else the one that was proposed', async () => {
    const id = await object(indicator, otherLead, '1');
    const scoreOf = async (value?: string) =>
      answerOf(await preview(id, value)).body?.moved.find(({ zone }) => zone === 'ningbo')?.after.score;
    const [proposed, given] = [await scoreOf(), await scoreOf('7.5')];
    expect(Number(given)).toBeGreaterThan(Number(proposed));
    answerOf(await decide(id, upheld));
    expect(await scoreOf()).toBe(given);
  });

  it('is refused for all that the route names', async () => {
    const id = await object(indicator);
    expect([await preview('none'), await preview(id)].map(codeOf)).toEqual([...previewObjectionRoute.problems]);
  });
});
