import { describe, expect, it } from 'vitest';
import { createPool, type Pooled } from './pool.ts';

interface Thing extends Pooled {
  readonly id: number;
}

function things() {
  const ended: number[] = [];
  let started = 0;
  const start = (): Thing => {
    started += 1;
    const id = started;
    return {
      id,
      alive: () => !ended.includes(id),
      end: async () => {
        ended.push(id);
      },
    };
  };
  return { start, ended };
}

const unlimited = Number.POSITIVE_INFINITY;

describe('a pool', () => {
  it('takes a warm item before it starts another', async () => {
    const { start } = things();
    const pool = createPool<Thing>(2);
    const first = await pool.lease({ key: 'a', limit: unlimited, start, wait: true });
    first?.giveBack();
    const again = await pool.lease({ key: 'a', limit: unlimited, start, wait: true });
    expect(again?.item.id).toBe(1);
  });

  it('ends the item that was idle longest to make room for another kind', async () => {
    const { start, ended } = things();
    const pool = createPool<Thing>(2);
    const a = await pool.lease({ key: 'a', limit: unlimited, start, wait: true });
    const b = await pool.lease({ key: 'b', limit: unlimited, start, wait: true });
    b?.giveBack();
    a?.giveBack();
    const c = await pool.lease({ key: 'c', limit: unlimited, start, wait: true });
    expect([c?.item.id, ended]).toEqual([3, [2]]);
  });

  it('makes a caller wait for a slot, and serves it when one is given back', async () => {
    const { start } = things();
    const pool = createPool<Thing>(1);
    const held = await pool.lease({ key: 'a', limit: unlimited, start, wait: false });
    const waiting = pool.lease({ key: 'b', limit: unlimited, start, wait: false });
    held?.giveBack();
    expect((await waiting)?.item.id).toBe(2);
  });

  it('turns a caller away at the limit of its kind, unless it waits', async () => {
    const { start } = things();
    const pool = createPool<Thing>(2);
    const held = await pool.lease({ key: 'a', limit: 1, start, wait: false });
    expect(await pool.lease({ key: 'a', limit: 1, start, wait: false })).toBeUndefined();
    const waiting = pool.lease({ key: 'a', limit: 1, start, wait: true });
    held?.giveBack();
    expect((await waiting)?.item.id).toBe(1);
  });

  it('never lends an item that has died', async () => {
    const { start } = things();
    const pool = createPool<Thing>(1);
    const held = await pool.lease({ key: 'a', limit: unlimited, start, wait: true });
    await held?.item.end();
    held?.giveBack();
    expect((await pool.lease({ key: 'a', limit: unlimited, start, wait: true }))?.item.id).toBe(2);
  });

  it('rejects the callers that wait, and later ones, when it is closed', async () => {
    const { start, ended } = things();
    const pool = createPool<Thing>(1);
    await pool.lease({ key: 'a', limit: unlimited, start, wait: true });
    const waiting = pool.lease({ key: 'b', limit: unlimited, start, wait: true });
    const rejected = expect(waiting).rejects.toThrow(/closed/);
    await pool.close();
    await rejected;
    await expect(pool.lease({ key: 'a', limit: unlimited, start, wait: true })).rejects.toThrow(/closed/);
    expect(ended).toEqual([1]);
  });
});
