import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startCloud } from '../../../infra/local/cloud.ts';
import { dataFolder, factOf, sendTo, startFor, tokenFor } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs } from './fixture-package.ts';

let packageDir: string;
beforeAll(async () => {
  packageDir = await fixturePackage();
}, packagingTimeoutMs);

const deadlineMs = 20_000;
// 09:00 in Shanghai: the fixture's schedule is due at 01:00, 17:00 of the day before in UTC.
const startAt = '2026-03-01T01:00:00Z';

/** Starts the cloud in a process of its own and waits until it takes requests. */
async function startProcess(dataDir: string): Promise<{ origin: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cloud-process.ts'), packageDir, dataDir, startAt], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { origin, child };
}

describe('the time of the world', () => {
  it('moves on, and calls the schedules that become due with their occurrence', async () => {
    const cloud = await startFor({ packageDir, startAt });
    await cloud.advanceTo('2026-03-03T00:00:00Z');
    await cloud.settled(deadlineMs);
    for (const occurrence of ['2026-03-01T17:00:00Z', '2026-03-02T17:00:00Z']) {
      const fact = await factOf(cloud.origin, `night ${occurrence}`);
      expect(fact.seen).toBe(1);
      expect(fact.seenAt?.slice(0, 15)).toBe(occurrence.slice(0, 15));
      expect((await factOf(cloud.origin, `message night-${occurrence}`)).seen).toBe(1);
    }
    expect(new Date(cloud.now()).toISOString()).toMatch(/^2026-03-03T00:0/);
  });

  it('lets a schedule be fired for one occurrence as often as one likes', async () => {
    const cloud = await startFor({ packageDir, startAt });
    await cloud.fire('fixture-test-nightly', '2026-03-01T17:00:00+00:00');
    await cloud.fire('NightlySchedulerSchedule1', '2026-03-02T01:00:00+08:00');
    expect((await factOf(cloud.origin, 'night 2026-03-01T17:00:00Z')).seen).toBe(2);
  });

  it('refuses what is not a time', async () => {
    const cloud = await startFor({ packageDir });
    await expect(cloud.advanceTo('next week')).rejects.toThrow(/next week/);
    await expect(startCloud({ packageDir, startAt: 'soon' })).rejects.toThrow(/soon/);
  });
});

describe('a data folder', () => {
  it('keeps time, tokens, facts and occurrences over a restart', async () => {
    const dataDir = dataFolder();
    const first = await startCloud({ packageDir, dataDir, startAt });
    const token = await tokenFor(first.origin, { role: 'office' });
    await first.advanceTo('2026-03-01T01:30:00Z');
    await first.fire('fixture-test-nightly', '2026-03-01T17:00:00Z');
    await first.close();

    const second = await startFor({ packageDir, dataDir, startAt: '2040-01-01T00:00:00Z' });
    expect(new Date(second.now()).toISOString()).toMatch(/^2026-03-01T01:3/);
    expect((await factOf(second.origin, 'night 2026-03-01T17:00:00Z')).seen).toBe(1);
    const response = await fetch(`${second.origin}/zones/x`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(200);
  });

  it('belongs to one process at a time', async () => {
    const dataDir = dataFolder();
    const first = await startCloud({ packageDir, dataDir });
    await expect(startCloud({ packageDir, dataDir })).rejects.toThrow(
      `in use by another embedded cloud (process ${process.pid})`,
    );
    await first.close();
    await startFor({ packageDir, dataDir });
  });

  it('is free again after a kill -9, and what was sent before it is done after it', async () => {
    const dataDir = dataFolder();
    const { origin, child } = await startProcess(dataDir);
    const bodies = Array.from({ length: 20 }, (_, index) => `k${index}`);
    await Promise.all(bodies.map((body) => sendTo(origin, 'work', body)));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const again = await startFor({ packageDir, dataDir });
    await again.settled(deadlineMs);
    const facts = await Promise.all(bodies.map((body) => factOf(again.origin, `message ${body}`)));
    expect(facts.filter((fact) => fact.seen === 0)).toEqual([]);
    expect(await again.queues.deadLetters()).toEqual([]);
    expect(new Date(again.now()).toISOString()).toMatch(/^2026-03-01T01:0/);
  });
});

it('refuses a port that is taken', async () => {
  const { origin } = await startFor({ packageDir });
  const port = Number(new URL(origin).port);
  await expect(startCloud({ packageDir, port })).rejects.toThrow(`port ${port}`);
});
