import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { type Challenges, challenges } from '../../libs/ports/objections.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { feedBack } from '../../test/support/line/feed-back.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sampleZone } from '../../test/support/sample-run.ts';
import { decideEvaluation } from './decide-evaluation.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const inputs = sampleInputs([sampleZone('hangzhou')]);

/** `first` was objected to; `second`, of the tenth, replaces it; `third` replaces that. */
const open = async (states: readonly [EvaluationState, EvaluationState, EvaluationState?], first?: Challenges) => {
  const line = openLine();
  const place = (id: string, state: EvaluationState, number: number, replaces?: string) =>
    feedBack(line, { id, state, inputs, at: day(number), ...(replaces === undefined ? {} : { replaces }) });
  await place('first', states[0], 1);
  await place('second', states[1], 10, 'first');
  if (states[2]) await place('third', states[2], 20, 'second');
  if (first) await line.place(challenges.write('first', 'absent', first));
  line.setClock(day(25));
  return line;
};

const decide = (line: Line, id: string, to: 'approved' | 'circulated', ifMatch = 1) =>
  ask(decideEvaluation(line.ports), {
    actor: officeLead,
    params: { id },
    body: { to, document: '3号', ...held[to] },
    ifMatch,
  });
const held = { approved: { meeting: '专题会议', date: '2026-04-20' }, circulated: {} } as const;
const stateOf = async (line: Line, id: string) => (await evaluations.read(line.ports.readRecord, id))?.value;

describe('an evaluation to which somebody objected', () => {
  it.each<[string, Challenges, string | undefined]>([
    ['is not approved while one is open', { open: 1 }, 'evaluation.objections-open'],
    ['is not approved once one was upheld', { open: 0, changedAt: day(10) }, 'evaluation.outdated'],
    ['is approved where all were rejected', { open: 0 }, undefined],
  ])('%s', async (_, first, refused) => {
    const line = await open(['feedback', 'feedback'], first);
    expect(codeOf(await decide(line, 'first', 'approved'))).toBe(refused);
  });

  it('is not circulated either, once a decision came after its approval', async () => {
    const line = await open(['approved', 'feedback'], { open: 0, changedAt: day(10) });
    expect(codeOf(await decide(line, 'first', 'circulated'))).toBe('evaluation.outdated');
  });

  it('holds its replacement up, too, until every objection is settled', async () => {
    const waiting = await open(['feedback', 'feedback'], { open: 1, changedAt: day(10) });
    expect(codeOf(await decide(waiting, 'second', 'approved'))).toBe('evaluation.objections-open');
    const settled = await open(['feedback', 'feedback'], { open: 0, changedAt: day(10) });
    expect(codeOf(await decide(settled, 'second', 'approved'))).toBeUndefined();
  });

  it('needs a replacement that counts the last decision', async () => {
    const line = await open(['feedback', 'feedback'], { open: 0, changedAt: day(11) });
    expect(codeOf(await decide(line, 'second', 'approved'))).toBe('evaluation.outdated');
  });

  it('is not approved by one while another objects: of the two, one has to look again', async () => {
    const line = await open(['feedback', 'feedback']);
    const objecting = line.place(challenges.write('first', 'absent', { open: 1 }));
    const [codes] = [codeOf(await decide(line, 'first', 'approved')), await objecting];
    expect(codes).toBe('evaluation.objections-open');
  });
});

describe('circulating a replacement', () => {
  it('supersedes all that it replaces, and nothing before', async () => {
    const line = await open(['circulated', 'feedback', 'feedback']);
    answerOf(await decide(line, 'third', 'approved'));
    expect((await stateOf(line, 'first'))?.state).toBe('circulated');
    answerOf(await decide(line, 'third', 'circulated', 2));
    for (const id of ['first', 'second']) {
      expect(await stateOf(line, id)).toMatchObject({ state: 'superseded', superseded: { by: 'third', at: day(25) } });
    }
    expect((await stateOf(line, 'third'))?.state).toBe('circulated');
  });

  it('leaves what was superseded before as it is', async () => {
    const line = await open(['superseded', 'approved', 'approved']);
    answerOf(await decide(line, 'third', 'circulated'));
    expect((await stateOf(line, 'first'))?.superseded).toBeUndefined();
    expect((await stateOf(line, 'second'))?.superseded?.by).toBe('third');
  });

  it('keeps a replacement of older data from taking the place of a newer one', async () => {
    const line = await open(['superseded', 'approved'], { open: 0, changedAt: day(20) });
    expect(codeOf(await decide(line, 'second', 'circulated'))).toBe('evaluation.outdated');
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const calls = await expectOneEffect({
      arrange: () => open(['feedback', 'approved'], { open: 0, changedAt: day(10) }),
      act: (ports) =>
        ask(decideEvaluation(ports), {
          actor: officeLead,
          params: { id: 'second' },
          body: { to: 'circulated', document: '3号' },
          ifMatch: 1,
        }),
    });
    expect(calls).toBeGreaterThanOrEqual(8);
  });
});
