import { expect, it } from 'vitest';
import { Unavailable } from '../../libs/ports/failures.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { listLetters } from './list-dead-letters.ts';
import { redriveLetters } from './redrive-dead-letters.ts';

const event = (id: string) =>
  JSON.stringify({ id, type: 'submission.received', subject: 'sub-1', data: { secret: 1 } });

const lineWith = async (...letters: readonly { readonly body: string; readonly reason?: string }[]): Promise<Line> => {
  const line = openLine();
  for (const { body, reason } of letters) await line.bury('validation', body, reason);
  return line;
};
const list = async ({ ports }: Line) => answerOf(await ask(listLetters(ports), { query: {} })).body!.queues;
const redrive = async (ports: Line['ports'], ids: 'all' | string[]) =>
  answerOf(await ask(redriveLetters(ports), { actor: officeLead, body: { queue: 'validation', ids } })).body;
const audited = ({ records }: Line) => records.all().filter(({ key }) => key.sk.startsWith('E#'));

it('a dead letter is shown by its event and its reason in both languages, and by nothing of its data', async () => {
  const line = await lineWith({ body: event('e-1'), reason: '没有这次报送 / there is no such submission' });
  const found = (await list(line)).find(({ queue }) => queue === 'validation');
  expect(found?.items).toEqual([
    {
      ...{ id: 'dead-1', type: 'submission.received', subject: 'sub-1', eventId: 'e-1' },
      reason: { zh: '没有这次报送', en: 'there is no such submission' },
      since: '2026-01-12T09:00:00+08:00',
    },
  ]);
});

it('one that no step ever ended has a reason that says so; one that is no event has no names', async () => {
  const line = await lineWith({ body: '{"broken":' });
  const [item] = (await list(line)).find(({ queue }) => queue === 'validation')?.items ?? [];
  expect(item).toMatchObject({ type: null, subject: null, eventId: null });
  expect(item?.reason.en).toContain('until the queue gave up');
});

it('redriving sends back what is named, says what was not there, and stands in the audit chain', async () => {
  const line = await lineWith({ body: event('e-1'), reason: 'r' }, { body: event('e-2'), reason: 'r' });
  expect(await redrive(line.ports, ['dead-2', 'gone'])).toEqual({
    ...{ queue: 'validation', redriven: ['dead-2'], missing: ['gone'], more: false },
  });
  expect(line.sent('validation').map(({ id }) => id)).toEqual(['e-2']);
  expect(audited(line).map(({ key, body }) => [key.table, body['actor'], body['action'], body['subject']])).toEqual([
    ['calendar', 'office-lead-1', 'dead-letters.redriven', 'validation'],
  ]);
  expect(await redrive(line.ports, 'all')).toMatchObject({ redriven: ['dead-1'], missing: [], more: false });
});

it('redriving nothing leaves no trace', async () => {
  const line = await lineWith();
  expect(await redrive(line.ports, 'all')).toMatchObject({ redriven: [] });
  expect(audited(line)).toEqual([]);
});

it('broken off at any call it loses nothing: what was not sent is still there for the next time', async () => {
  for (const port of ['listDeadLetters', 'readRecord', 'commit', 'redriveDeadLetters'] as const) {
    const line = await lineWith({ body: event('e-1'), reason: 'r' });
    const dies = async (): Promise<never> => {
      throw new Unavailable(port);
    };
    await expect(redrive({ ...line.ports, [port]: dies }, 'all')).rejects.toThrow(Unavailable);
    expect(await redrive(line.ports, 'all'), port).toMatchObject({ redriven: ['dead-1'] });
    expect(
      line.sent('validation').map(({ id }) => id),
      port,
    ).toEqual(['e-1']);
  }
});

it('redriving under a key is done once: the same answer again, and nothing that came to lie there since', async () => {
  const line = await lineWith({ body: event('e-1'), reason: 'r' });
  const keyed = (ids: 'all' | string[]) =>
    ask(redriveLetters(line.ports), {
      actor: officeLead,
      body: { queue: 'validation', ids },
      idempotencyKey: 'k',
    });
  const first = answerOf(await keyed('all'));
  expect(first.body).toMatchObject({ redriven: ['dead-1'] });
  await line.bury('validation', event('e-2'), 'r');
  expect(answerOf(await keyed('all'))).toEqual(first);
  expect(line.sent('validation').map(({ id }) => id)).toEqual(['e-1']);
  expect(codeOf(await keyed(['dead-2']))).toBe('request.key-reused');
});
