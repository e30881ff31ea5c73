import { describe, expect, it } from 'vitest';
import { outgoing } from '../../events/outgoing.ts';
import { uploadAwaited } from '../../events/upload-awaited.v1.ts';
import { type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { silent } from '../../test/support/line/ask.ts';
import { START } from '../../test/support/line/open-line.ts';
import { onUploads } from './on-uploads.ts';

/** Consumes a body; gives the outcome and the submissions that were registered. */
const consume = async (body: string, outcomes: Readonly<Record<string, StepOutcome>> = {}) => {
  const registered: string[] = [];
  const consumer = onUploads(async (id) => {
    registered.push(id);
    return outcomes[id] ?? { kind: 'done' };
  });
  const outcome = await consumer(body, { messageId: 'm', receiveCount: 1, time: START, logs: silent });
  return { outcome, registered };
};

const stored = (...keys: readonly string[]) =>
  JSON.stringify({ Records: keys.map((key) => ({ s3: { object: { key } } })) });

describe('what comes into the queue of uploads', () => {
  it('a notification registers its submissions', async () => {
    const { outcome, registered } = await consume(stored('uploads/a/1', 'uploads/b/1'));
    expect([outcome, registered]).toEqual([{ kind: 'done' }, ['a', 'b']]);
  });

  it('the sweep’s event registers the one that it names', async () => {
    const { body } = outgoing(uploadAwaited, {
      source: 'lianchuang/calendar',
      cause: 'sweep',
      subject: 'sub-1',
      time: START,
      data: { submission: 'sub-1' },
    });
    expect(await consume(body)).toEqual({ outcome: { kind: 'done' }, registered: ['sub-1'] });
  });

  it('the store’s test message is done at once', async () => {
    expect(await consume('{"Event":"s3:TestEvent"}')).toEqual({ outcome: { kind: 'done' }, registered: [] });
  });

  it('a file that is none of ours, and a submission that is unknown, are put aside', async () => {
    expect((await consume(stored('other/x'))).outcome.kind).toBe('set-aside');
    const unknown = setAside('no such submission: a');
    expect((await consume(stored('uploads/a/1'), { a: unknown })).outcome).toEqual(unknown);
  });

  it('a notification registers every submission that it tells of, also beside one that is unknown', async () => {
    const unknown = setAside('no such submission: a');
    const { outcome, registered } = await consume(stored('uploads/a/1', 'uploads/b/1'), { a: unknown });
    expect([outcome, registered]).toEqual([unknown, ['a', 'b']]);
  });

  it.each(['', 'no json', '{}', '[]', '{"type":"evaluation.requested"}'])(
    '“%s” is put aside with a reason',
    async (body) => {
      const { outcome, registered } = await consume(body);
      expect(outcome).toMatchObject({ kind: 'set-aside', reason: expect.stringMatching(/./u) });
      expect(registered).toEqual([]);
    },
  );
});
