import { describe, expect, it } from 'vitest';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { problem } from '../domain/problem.ts';
import { fail, ok } from '../domain/result.ts';
import { doneOnce, type OnceRequest } from './done-once.ts';
import { Unavailable } from './failures.ts';
import { commitWork } from './unit-of-work.ts';

const base: OnceRequest = {
  actor: { sub: 'u' },
  params: {},
  body: { name: 'a' },
  idempotencyKey: 'k',
  requestId: 'r-1',
};
const refusal = problem('conflict', 'thing.refused', { zh: '不行', en: 'No' });

/** Makes a thing with a number of its own; `wait` holds it before it commits. */
const make = (line: Line, request: Partial<OnceRequest> = {}, wait: () => Promise<unknown> = async () => {}) =>
  doneOnce<{ id: string }, string>(
    line.ports,
    { ...base, ...request },
    {
      table: 'intake',
      operation: 'makeThing',
      attempt: async (keep) => {
        const id = line.ports.newId();
        const before = await wait();
        if (before) return fail(before as typeof refusal);
        const write = {
          put: { table: 'intake', pk: `THING#${id}`, sk: 'STATE' },
          expect: 'absent',
          body: { id },
        } as const;
        const committed = await commitWork(line.ports, {
          ...{ table: 'intake', chain: 'province', events: [] },
          audit: { actor: 'u', action: 'thing.made', subject: id },
          writes: [write, ...keep({ id }, START)],
        });
        return committed ? ok(id) : undefined;
      },
      again: ({ id }) => ok(id),
    },
  );

/** Two of which the second is sent while the first is at work; the first is let go afterwards. */
const meanwhile = async (line: Line, second: () => Promise<unknown>, end: () => unknown = () => undefined) => {
  const gate = Promise.withResolvers<unknown>();
  const started = Promise.withResolvers<void>();
  const first = make(line, {}, () => {
    started.resolve();
    return gate.promise;
  });
  await started.promise;
  const answered = await second();
  gate.resolve(end());
  return { first: await first, second: answered };
};

const things = (line: Line) => line.records.all().filter(({ key }) => key.pk.startsWith('THING#')).length;
const later = (ms: number) => new Date(Date.parse(START) + ms).toISOString();

describe('a request under a key', () => {
  it('is told 409 while the first is running, and the first one’s answer afterwards', async () => {
    const line = openLine();
    const { first, second } = await meanwhile(line, () => make(line, { requestId: 'r-2' }));
    expect(second).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'request.in-flight' } });
    expect(await make(line, { requestId: 'r-3' })).toEqual(first);
    expect(things(line)).toBe(1);
  });

  it('is told 422 for another body, also while the first is running', async () => {
    const line = openLine();
    const other = { requestId: 'r-2', body: { name: 'b' } };
    const { second } = await meanwhile(line, () => make(line, other));
    for (const answer of [second, await make(line, other)]) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'unprocessable', code: 'request.key-reused' } });
    }
  });

  it('may be sent again at once, with another body too, after it was refused', async () => {
    const line = openLine();
    expect(await make(line, {}, async () => refusal)).toEqual(fail(refusal));
    expect(await make(line, { requestId: 'r-2', body: { name: 'b' } })).toMatchObject({ ok: true });
  });

  it('may be sent again at once after it failed', async () => {
    const line = openLine();
    const failing = () => Promise.reject(new Unavailable('records.read'));
    await expect(make(line, {}, failing)).rejects.toThrow(Unavailable);
    expect(await make(line, { requestId: 'r-2' })).toMatchObject({ ok: true });
  });

  it('waits half a minute for one that died, which then has no effect any more', async () => {
    const line = openLine();
    const { first, second } = await meanwhile(line, async () => {
      line.setClock(later(29_999));
      const early = await make(line, { requestId: 'r-2' });
      line.setClock(later(30_000));
      return [early, await make(line, { requestId: 'r-3' })];
    });
    expect(second).toMatchObject([{ ok: false, error: { code: 'request.in-flight' } }, { ok: true }]);
    // It was only slow: what it finds is the answer that the other one kept.
    expect(first).toEqual((second as readonly unknown[])[1]);
    expect(things(line)).toBe(1);
  });

  it('knows its own mark where the answer to marking was lost', async () => {
    const line = openLine();
    await make(line, {}, async () => Promise.reject(new Unavailable('x'))).catch(() => undefined);
    const { second } = await meanwhile(line, () => make(line, { requestId: base.requestId }));
    expect(second).toMatchObject({ ok: true });
    expect(things(line)).toBe(1);
  });
});

describe('a request without a key', () => {
  it('is done as often as it is sent, and leaves nothing but its effect', async () => {
    const line = openLine();
    const { idempotencyKey: _, ...unkeyed } = base;
    const once = () =>
      doneOnce<{ id: string }, number>(line.ports, unkeyed, {
        table: 'intake',
        operation: 'makeThing',
        attempt: async (keep) => ok(keep({ id: '1' }, START).length),
        again: () => fail(refusal),
      });
    expect([await once(), await once()]).toEqual([ok(0), ok(0)]);
    expect(line.records.all()).toEqual([]);
  });
});
