import { describe, expect, it } from 'vitest';
import { withRow } from '../../libs/domain/policy/changed-row.fixture.ts';
import { type SubmissionState, submissionStates } from '../../libs/domain/submission.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { reopenSubmission } from './reopen-submission.ts';
import { reviewSubmission } from './review-submission.ts';
import { reopenSubmissionRoute } from './routes.ts';

const open = async (state: SubmissionState = 'accepted') => {
  const line = openLine();
  await lodge(line, { state });
  return line;
};

const reopen = (line: Line, { actor = office, ifMatch = 1, reason = '以年报数替换快报数', id = 'sub-1' } = {}) =>
  ask(reopenSubmission(line.ports), { actor, params: { id }, body: { reason }, ifMatch });

const read = async (line: Line, id = 'sub-1') => (await submissions.read(line.ports.readRecord, id))?.value;
const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };

describe('reopening a submission', () => {
  it('keeps the reason, and the attempt goes on counting for its filing', async () => {
    const line = await open();
    expect(answerOf(await reopen(line))).toMatchObject({
      version: 2,
      body: { state: 'reopened', reopened: { by: office.sub, reason: '以年报数替换快报数' } },
    });
    expect((await filings.read(line.ports.readRecord, filing))?.value.accepted).toBe('sub-1');
  });

  it('ends when the next attempt is accepted in its place', async () => {
    const line = await open();
    await reopen(line);
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'certified' });
    const accept = { actor: office, params: { id: 'sub-2' }, body: { decision: 'accept' as const }, ifMatch: 1 };
    await ask(reviewSubmission(line.ports), accept);
    expect([(await read(line))?.state, (await read(line, 'sub-2'))?.state]).toEqual(['superseded', 'accepted']);
    expect((await filings.read(line.ports.readRecord, filing))?.value.accepted).toBe('sub-2');
  });

  it('is possible from accepted alone', async () => {
    for (const state of submissionStates) {
      const code = codeOf(await reopen(await open(state)));
      expect(code, state).toBe(state === 'accepted' ? undefined : 'submission.not-reopenable');
    }
  });

  it('obeys its row of the policy: its states, its roles, and whose deed it must not have been', async () => {
    const codes = async (state: SubmissionState, actor = office) => codeOf(await reopen(await open(state), { actor }));
    const signer = { ...office, sub: 'lead-1' };
    await withRow('reopenSubmission', { states: ['certified'], notBy: [] }, async () => {
      expect([await codes('accepted'), await codes('certified', signer)]).toEqual([
        'submission.not-reopenable',
        undefined,
      ]);
    });
    await withRow('reopenSubmission', { who: { 'office-lead': { reach: 'any' } } }, async () => {
      expect([await codes('accepted'), await codes('accepted', officeLead)]).toEqual(['submission.unknown', undefined]);
    });
    expect(await codes('accepted', signer)).toBe('submission.own-certification');
  });

  it('happens once where two do it at the same time', async () => {
    const line = await open();
    const codes = (await Promise.all([reopen(line), reopen(line, { actor: officeLead })])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.stale', undefined]);
  });

  it('is refused for all that the route names', async () => {
    const refusals = [
      await reopen(await open(), { id: 'none' }),
      await reopen(await open('certified')),
      await reopen(await open(), { actor: { ...office, sub: 'lead-1' } }),
      await reopen(await open(), { reason: ' \u3000' }),
      await reopen(await open(), { ifMatch: 2 }),
    ];
    expect(refusals.map(codeOf)).toEqual([...reopenSubmissionRoute.problems]);
  });
});
