import { describe, expect, it } from 'vitest';
import { submissionStates } from '../../libs/domain/submission.ts';
import { people } from '../../libs/ports/people.ts';
import { answerOf, ask, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { assignSubmission } from './assign-submission.ts';
import { handOver } from './hand-over.ts';
import { readAssignee } from './read-assignee.ts';
import { assignSubmissionRoute } from './review-queue-routes.ts';
import { reviewSubmission } from './review-submission.ts';

const open = async (state: (typeof submissionStates)[number] = 'certified') => {
  const line = openLine();
  await lodge(line, { state });
  return line;
};

interface Asked {
  readonly assignee?: string | null;
  readonly ifMatch?: number;
  readonly id?: string;
}

const assign = (ports: Line['ports'], { assignee = 'li.wei', ifMatch, id = 'sub-1' }: Asked = {}) =>
  ask(assignSubmission(ports), {
    actor: office,
    params: { id },
    body: { assignee },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const read = async (line: Line, time = START) =>
  answerOf(await ask(readAssignee(line.ports), { actor: officeLead, params: { id: 'sub-1' }, time }));

const handedOver = async (line: Line, from: string, to: string) => {
  line.setClock('2026-01-13T01:00:00.000Z');
  await line.place(people.write(to, 'absent', { sub: to, name: '某', role: 'office' }));
  answerOf(await ask(handOver(line.ports), { actor: officeLead, body: { from, to } }));
};

describe('giving a submission to somebody to review', () => {
  it('names who has it, until it is given to another or back', async () => {
    const line = await open();
    expect(await read(line)).toEqual({ body: { assignee: null } });
    const given = { to: 'li.wei', by: office.sub, at: '2026-01-12T09:00:00+08:00' };
    expect(answerOf(await assign(line.ports))).toMatchObject({ status: 201, body: { assignee: 'li.wei', given } });
    expect(await read(line)).toMatchObject({ version: 1, body: { assignee: 'li.wei', given } });
    expect(answerOf(await assign(line.ports, { assignee: null, ifMatch: 1 }))).toMatchObject({ version: 2 });
    expect((await read(line)).body).toMatchObject({ assignee: null, given: { to: null } });
  });

  it('follows a handover of that person’s work', async () => {
    const line = await open();
    await assign(line.ports);
    await handedOver(line, 'li.wei', 'wang.fang');
    expect((await read(line)).body?.assignee).toBe('li.wei');
    expect((await read(line, '2026-01-14T01:00:00.000Z')).body).toMatchObject({
      assignee: 'wang.fang',
      given: { to: 'li.wei' },
    });
  });

  it('is anybody’s again where a handover brings it to the one who certified it, who may not review it', async () => {
    const line = await open();
    await assign(line.ports);
    await handedOver(line, 'li.wei', 'lead-1');
    expect((await read(line, '2026-01-14T01:00:00.000Z')).body?.assignee).toBeNull();
    const body = { decision: 'accept' as const };
    const certifier = { ...office, sub: 'lead-1' };
    const reviewed = await ask(reviewSubmission(line.ports), {
      ...{ actor: certifier, params: { id: 'sub-1' }, body, ifMatch: 1 },
    });
    expect(codeOf(reviewed)).toBe('submission.own-certification');
  });

  it('locks nothing: another of the office may review it', async () => {
    const line = await open();
    await assign(line.ports);
    const body = { decision: 'accept' as const };
    const reviewed = await ask(reviewSubmission(line.ports), {
      ...{ actor: officeLead, params: { id: 'sub-1' }, body, ifMatch: 1 },
    });
    expect(codeOf(reviewed)).toBeUndefined();
  });

  it('is possible while it waits for review alone', async () => {
    for (const state of submissionStates) {
      const code = codeOf(await assign((await open(state)).ports));
      expect(code, state).toBe(state === 'certified' ? undefined : 'submission.not-reviewable');
    }
  });

  it('is refused for all that the route names', async () => {
    const line = await open();
    const refusals = [
      await assign(line.ports, { id: 'none' }),
      await assign((await open('valid')).ports),
      await assign(line.ports, { assignee: 'lead-1' }),
      await assign(line.ports, { ifMatch: 9 }),
      await assign(line.ports).then(() => assign(line.ports)),
    ];
    expect(refusals.map(codeOf)).toEqual([...assignSubmissionRoute.problems]);
  });

  it('has one effect, whatever crashes', async () => {
    const act = (ports: Line['ports']) => assign(ports);
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(3);
  });

  it('goes one way where two give it at the same time', async () => {
    const line = await open();
    const codes = (await Promise.all([assign(line.ports), assign(line.ports, { assignee: 'wang' })])).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  });
});
