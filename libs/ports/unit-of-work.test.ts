import { describe, expect, it } from 'vitest';
import { drainOutboxes, type Line, openLine } from '../../test/support/line/open-line.ts';
import { contentHash } from '../domain/digest.ts';
import { Unavailable } from './failures.ts';
import type { Body, RecordKey } from './records.ts';
import { commitWork, OUTBOX, type OutgoingEvent, resendFromOutbox, untilCommitted, type Work } from './unit-of-work.ts';

const fact = (name: string): RecordKey => ({ table: 'intake', pk: `FACT#${name}`, sk: 'STATE' });
const event = (id: string): OutgoingEvent => ({
  id,
  queues: ['validation', 'indicator'],
  body: JSON.stringify({ id }),
});

const work = (name: string, overrides: Partial<Work> = {}): Work => ({
  table: 'intake',
  chain: 'hangzhou',
  audit: { actor: 'officer-1', action: 'fact.noted', subject: name, facts: { of: name } },
  writes: [{ put: fact(name), expect: 'absent', body: { name } }],
  events: [event(`event-${name}`)],
  ...overrides,
});

const outbox = async ({ ports }: Line) =>
  (await ports.listIndex({ table: 'intake', index: 'due', pk: OUTBOX, limit: 100 })).records;

const chain = async ({ ports }: Line, name: string): Promise<readonly Body[]> => {
  const { records } = await ports.listRecords({ table: 'intake', pk: `AUDIT#${name}`, prefix: 'E#', limit: 100 });
  return records.map(({ body }) => body);
};

const dies = async (): Promise<never> => {
  throw new Unavailable('here');
};

describe('committing work', () => {
  it('keeps the fact, sends each event to each of its queues, and clears the outbox', async () => {
    const line = openLine();
    expect(await commitWork(line.ports, work('a', { events: [event('e-1'), event('e-2')] }))).toBe(true);
    expect(await line.ports.readRecord(fact('a'))).toMatchObject({ version: 1, body: { name: 'a' } });
    expect(line.sent('validation').map(({ id }) => id)).toEqual(['e-1', 'e-2']);
    expect(line.sent('indicator').map(({ id }) => id)).toEqual(['e-1', 'e-2']);
    expect(await outbox(line)).toEqual([]);
  });

  it('keeps a sent event for people to look at, for 30 days', async () => {
    const line = openLine();
    await commitWork(line.ports, work('a'));
    const kept = line.records.all().find(({ key }) => key.pk === 'OUTBOX#event-a');
    expect(kept).toMatchObject({ body: { id: 'event-a' }, expiresAt: Date.parse('2026-02-11T01:00:00Z') / 1000 });
  });

  it('leaves nothing where it dies before the commit', async () => {
    const line = openLine();
    await expect(commitWork({ ...line.ports, commit: dies }, work('a'))).rejects.toThrow(Unavailable);
    expect(line.records.all()).toEqual([]);
    expect(line.sent('validation')).toEqual([]);
  });

  it('leaves nothing, and says so, where something was not as expected', async () => {
    const line = openLine();
    await commitWork(line.ports, work('a'));
    const before = line.records.all();
    expect(await commitWork(line.ports, work('a', { events: [event('other')] }))).toBe(false);
    expect(line.records.all()).toEqual(before);
    expect(line.sent('validation').map(({ id }) => id)).toEqual(['event-a']);
  });

  it('leaves its event in the outbox where it dies before sending, to be sent and cleared later', async () => {
    const line = openLine();
    await expect(commitWork({ ...line.ports, sendMessages: dies }, work('a'))).rejects.toThrow(Unavailable);
    expect(await line.ports.readRecord(fact('a'))).toBeDefined();
    const [left] = await outbox(line);
    expect(left?.body).toEqual({ ...event('event-a') });
    if (!left) throw new Error('the outbox is empty');
    await resendFromOutbox(line.ports, left);
    expect(line.sent('validation').map(({ id }) => id)).toEqual(['event-a']);
    expect(await outbox(line)).toEqual([]);
  });

  it('sends again, and still clears the outbox, where it dies between sending and marking', async () => {
    const line = openLine();
    let commits = 0;
    const commit: typeof line.ports.commit = async (writes) => {
      commits += 1;
      return commits === 1 ? line.ports.commit(writes) : dies();
    };
    await expect(commitWork({ ...line.ports, commit }, work('a'))).rejects.toThrow(Unavailable);
    expect(await outbox(line)).toHaveLength(1);
    await drainOutboxes(line);
    expect(line.sent('validation').map(({ id }) => id)).toEqual(['event-a', 'event-a']);
    expect(await outbox(line)).toEqual([]);
  });

  it('marks an event once that two send again at the same moment', async () => {
    const line = openLine();
    await expect(commitWork({ ...line.ports, sendMessages: dies }, work('a'))).rejects.toThrow();
    const [left] = await outbox(line);
    if (!left) throw new Error('the outbox is empty');
    await Promise.all([resendFromOutbox(line.ports, left), resendFromOutbox(line.ports, left)]);
    expect(line.sent('indicator')).toHaveLength(2);
    expect(line.records.all().find(({ key }) => key.pk === 'OUTBOX#event-a')?.version).toBe(2);
  });

  it('does not commit the same event twice', async () => {
    const line = openLine();
    await commitWork(line.ports, work('a'));
    expect(await commitWork(line.ports, work('b', { events: [event('event-a')] }))).toBe(false);
  });
});

describe('the audit chain', () => {
  it('numbers its entries, each holding the hash of the one before', async () => {
    const line = openLine();
    for (const name of ['a', 'b', 'c']) await commitWork(line.ports, work(name));
    const entries = await chain(line, 'hangzhou');
    expect(entries.map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(entries.map(({ previous }) => previous)).toEqual([null, entries[0]?.['hash'], entries[1]?.['hash']]);
    for (const { hash, ...rest } of entries) expect(contentHash(rest)).toBe(hash);
    const head = await line.ports.readRecord({ table: 'intake', pk: 'AUDIT#hangzhou', sk: 'HEAD' });
    expect(head?.body).toEqual({ sequence: 3, hash: entries[2]?.['hash'] });
  });

  it('says who did what, when, to what', async () => {
    const line = openLine();
    await commitWork(line.ports, work('a'));
    expect((await chain(line, 'hangzhou'))[0]).toMatchObject({
      at: '2026-01-12T01:00:00.000Z',
      actor: 'officer-1',
      action: 'fact.noted',
      subject: 'a',
      facts: { of: 'a' },
    });
  });

  it('is one a zone: two zones’ chains do not meet', async () => {
    const line = openLine();
    await commitWork(line.ports, work('a'));
    await commitWork(line.ports, work('b', { chain: 'ningbo' }));
    await commitWork(line.ports, work('c'));
    expect((await chain(line, 'hangzhou')).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await chain(line, 'ningbo')).map(({ sequence, previous }) => [sequence, previous])).toEqual([[1, null]]);
  });

  it('stays whole where several write to it at once: each is told whether its work stands', async () => {
    const line = openLine();
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      names.map((name) => untilCommitted(async () => ((await commitWork(line.ports, work(name))) ? true : undefined))),
    );
    const entries = await chain(line, 'hangzhou');
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.map(({ previous }) => previous)).toEqual([null, ...entries.slice(0, 4).map(({ hash }) => hash)]);
    expect(entries.map(({ subject }) => subject).toSorted()).toEqual(names);
  });
});

describe('doing work until it is committed', () => {
  it('does it again from its start, and gives what the last attempt gave', async () => {
    let tries = 0;
    const result = await untilCommitted(async () => {
      tries += 1;
      return tries < 3 ? undefined : 'done';
    });
    expect([result, tries]).toEqual(['done', 3]);
  });

  it('takes an answer that is false or empty for an answer', async () => {
    expect(await untilCommitted(async () => false)).toBe(false);
    expect(await untilCommitted(async () => '')).toBe('');
  });

  it('gives up after eight tries as a service that does not answer', async () => {
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      return undefined;
    };
    await expect(untilCommitted(attempt)).rejects.toMatchObject({ name: 'Unavailable', code: 'cloud.unavailable' });
    expect(tries).toBe(8);
  });

  it('lets what is thrown through at once', async () => {
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      throw new TypeError('a mistake');
    };
    await expect(untilCommitted(attempt)).rejects.toThrow('a mistake');
    expect(tries).toBe(1);
  });
});
