import { describe, expect, it } from 'vitest';
import { reformReplicationExamples } from '../../libs/domain/forms/reform-replication/examples.ts';
import { type SubmissionState, submissionStates } from '../../libs/domain/submission.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, codeOf, office, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { reviewSubmission } from './review-submission.ts';
import { type ReviewSubmissionBody, reviewSubmissionRoute } from './routes.ts';

const open = async (state: SubmissionState = 'certified') => {
  const line = openLine();
  await lodge(line, { state });
  return line;
};

/** A filing beside whose rows the office has still to decide. */
const openUndecided = async () => {
  const line = openLine();
  await registerZones(line, hangzhou);
  const table = plainTable('items', reformReplicationExamples['items'] ?? []);
  await lodge(line, { form: 'reform-replication', period: '2025Q2', state: 'certified', table });
  return line;
};

const accept: ReviewSubmissionBody = { decision: 'accept' };
const back: ReviewSubmissionBody = { decision: 'return', comment: '请核对用地面积口径' };

const review = (line: Line, body = accept, ifMatch = 1, actor = office, id = 'sub-1') =>
  ask(reviewSubmission(line.ports), { actor, params: { id }, body, ifMatch });

const read = async (line: Line, id = 'sub-1') => (await submissions.read(line.ports.readRecord, id))?.value;
const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };
const head = async (line: Line) => (await filings.read(line.ports.readRecord, filing))?.value;

describe('reviewing a submission', () => {
  it('accepts it: it counts for its filing, and the indicators are told', async () => {
    const line = await open();
    expect(answerOf(await review(line))).toMatchObject({
      version: 2,
      body: { state: 'accepted', reviewed: { decision: 'accept' } },
    });
    expect((await head(line))?.accepted).toBe('sub-1');
    expect(line.sent('indicator')).toMatchObject([{ type: 'submission.accepted', data: { submission: 'sub-1' } }]);
  });

  it('returns it with a comment: it counts for nothing, and nobody else is told', async () => {
    const line = await open();
    expect(answerOf(await review(line, back)).body).toMatchObject({
      state: 'returned',
      reviewed: { comment: back.comment },
    });
    expect(await head(line)).not.toHaveProperty('accepted');
    expect(line.sent('indicator')).toEqual([]);
  });

  it('takes the place of the attempt that counted before', async () => {
    const line = await open('accepted');
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'certified' });
    line.setClock('2026-04-01T00:00:00.000Z');
    await review(line, accept, 1, office, 'sub-2');
    expect(await read(line)).toMatchObject({ state: 'superseded', supersededAt: '2026-04-01T00:00:00.000Z' });
    expect(await head(line)).toMatchObject({ accepted: 'sub-2', newest: 'sub-2' });
    expect((await read(line, 'sub-2'))?.reviewed?.at).toBe('2026-04-01T00:00:00.000Z');
  });

  it('is possible from certified alone', async () => {
    for (const state of submissionStates) {
      for (const body of [accept, back]) {
        const code = codeOf(await review(await open(state), body));
        expect(code, state).toBe(state === 'certified' ? undefined : 'submission.not-reviewable');
      }
    }
  });

  it('happens once where two do it at the same time, one way or the other', async () => {
    const line = await open();
    const codes = (await Promise.all([review(line), review(line, back, 1, officeLead)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.stale', undefined]);
  });

  it('is refused for all that the route names', async () => {
    const refusals = [
      await review(await open(), accept, 1, office, 'none'),
      await review(await open('valid')),
      await review(await open(), accept, 1, { ...office, sub: 'lead-1' }),
      await review(await open(), { decision: 'return' }),
      await review(await openUndecided()),
      await review(await open(), accept, 2),
    ];
    expect(refusals.map(codeOf)).toEqual([...reviewSubmissionRoute.problems]);
  });

  it('leaves everything as it was where it is refused', async () => {
    const line = await open();
    const before = line.records.all();
    await review(line, { decision: 'return' });
    await review(line, accept, 1, { ...office, sub: 'lead-1' });
    expect(line.records.all()).toEqual(before);
  });
});

it.each(['accept', 'return'] as const)(
  'with comments on cells has one effect to %s, wherever it stops',
  async (decision) => {
    const comments = [{ sheet: '基础数据表', cell: 'D4', text: '请核对' }];
    const body = { decision, comment: '请核对', comments };
    const act = (ports: Line['ports']) =>
      ask(reviewSubmission(ports), { actor: office, params: { id: 'sub-1' }, body, ifMatch: 1 });
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThan(6);
  },
);

it('returns nothing with a comment of blanks', async () => {
  const line = openLine();
  await lodge(line, { state: 'certified' });
  const body = { decision: 'return' as const, comment: ' \u3000\n' };
  const reply = await ask(reviewSubmission(line.ports), { actor: office, params: { id: 'sub-1' }, body, ifMatch: 1 });
  expect(codeOf(reply)).toBe('review.comment-missing');
});
