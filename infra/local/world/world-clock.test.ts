import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryLock } from './exclusive-lock.ts';
import { openWorldClock } from './world-clock.ts';
import { worldDate } from './world-date.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'world-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the clock of the world', () => {
  const march = Date.parse('2026-03-01T00:00:00Z');

  it('runs with real time from where it was started', () => {
    let real = 5_000;
    const clock = openWorldClock({ startAt: march, realNow: () => real });
    expect(clock.now()).toBe(march);
    real += 250;
    expect(clock.now()).toBe(march + 250);
  });

  it('moves on and never back', () => {
    const clock = openWorldClock({ startAt: march, realNow: () => 0 });
    clock.moveTo(march + 1_000);
    clock.moveTo(march);
    expect(clock.now()).toBe(march + 1_000);
  });

  it('goes on in the same time when it is opened again, whatever start is asked for then', () => {
    const file = join(folder, 'clock.json');
    openWorldClock({ file, startAt: march, realNow: () => 0 }).moveTo(march + 7_000);
    expect(openWorldClock({ file, startAt: 0, realNow: () => 100 }).now()).toBe(march + 7_100);
  });

  it('is what a replaced Date tells, and dates of both kinds are dates', () => {
    const WorldDate = worldDate(() => march);
    expect(WorldDate.now()).toBe(march);
    expect(new WorldDate().toISOString()).toBe('2026-03-01T00:00:00.000Z');
    expect(WorldDate()).toBe(new Date(march).toString());
    expect(new WorldDate(5).getTime()).toBe(5);
    expect(new WorldDate()).toBeInstanceOf(Date);
    expect(new Date(5)).toBeInstanceOf(WorldDate);
    expect(WorldDate.UTC(2026, 2, 1)).toBe(march);
    class Deadline extends WorldDate {}
    expect(new Deadline()).toBeInstanceOf(Deadline);
  });
});

describe('an exclusive lock', () => {
  it('is held once, and free again after its release', () => {
    const file = join(folder, 'lock');
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    lock?.release();
    expect(tryLock(file)).toBeDefined();
  });
});
