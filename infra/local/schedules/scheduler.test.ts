import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Invocation, Lambda } from '../lambda/lambda.ts';
import type { ScheduleDefinition } from '../template/definitions.ts';
import { openWorldClock } from '../world/world-clock.ts';
import { scheduler } from './scheduler.ts';
import { openTimetable } from './timetable.ts';

const start = Date.parse('2026-03-01T00:00:00Z');
const done: Invocation = { kind: 'returned', payload: 'null' };
const input = '{"at":"<aws.scheduler.scheduled-time>"}';

function schedule(name: string, expression: string): ScheduleDefinition {
  return { logicalId: `${name}Schedule`, name, expression, timezone: 'Asia/Shanghai', functionArn: name, input };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schedules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A world with these schedules whose functions are recorded; opened again it finds what it kept. */
function world(schedules: readonly ScheduleDefinition[], answer: (name: string) => Invocation = () => done) {
  const calls: string[] = [];
  const clock = openWorldClock({ file: join(folder, 'clock.json'), startAt: start, realNow: () => 0 });
  const timetable = openTimetable({ schedules, file: join(folder, 'schedules.json'), now: clock.now() });
  const invoke: Lambda['invoke'] = async (arn, event) => {
    const { at } = event as { at: string };
    calls.push(`${arn} ${at} ${new Date(clock.now()).toISOString().slice(0, 16)}`);
    return answer(arn);
  };
  return { calls, clock, ...scheduler({ schedules, timetable, clock, invoke, quiet: async () => {}, log: () => {} }) };
}

it('calls each cron occurrence on the way in the order of time, at its time, and a rate once at the end', async () => {
  const { calls, clock, advanceTo } = world([
    schedule('tick', 'rate(1 minute)'),
    schedule('noon', 'cron(0 12 * * ? *)'),
    schedule('nine', 'cron(0 9 * * ? *)'),
  ]);
  await advanceTo(Date.parse('2026-03-02T01:30:00Z'));
  expect(calls).toEqual([
    'nine 2026-03-01T01:00:00Z 2026-03-01T01:00',
    'noon 2026-03-01T04:00:00Z 2026-03-01T04:00',
    'nine 2026-03-02T01:00:00Z 2026-03-02T01:00',
    'tick 2026-03-02T01:30:00Z 2026-03-02T01:30',
  ]);
  expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T01:30:00.000Z');
});

it('does not call an occurrence again after a restart', async () => {
  const schedules = [schedule('nine', 'cron(0 9 * * ? *)')];
  await world(schedules).advanceTo(start + 2 * 3_600_000);
  const again = world(schedules);
  await again.advanceTo(start + 3 * 3_600_000);
  expect(again.calls).toEqual([]);
});

it('calls what came due while nothing ran', async () => {
  const schedules = [schedule('nine', 'cron(0 9 * * ? *)')];
  world(schedules).clock.moveTo(start + 2 * 3_600_000);
  const again = world(schedules);
  const called = new Promise<void>((resolve) => {
    const poll = setInterval(() => {
      if (again.calls.length === 0) return;
      clearInterval(poll);
      resolve();
    }, 5);
  });
  again.start();
  await called;
  await again.stop();
  expect(again.calls).toEqual(['nine 2026-03-01T01:00:00Z 2026-03-01T02:00']);
});

it('calls an occurrence as often as it is asked', async () => {
  const { calls, fire } = world([schedule('nine', 'cron(0 9 * * ? *)')]);
  await fire('nine', start);
  await fire('nineSchedule', start);
  expect(calls).toHaveLength(2);
  await expect(fire('ten', start)).rejects.toThrow(/ten/);
});

it('tries a failing function three times, goes on with the others, and says so at the end', async () => {
  const failed: Invocation = { kind: 'failed', cause: 'error', error: { errorType: 'E', errorMessage: 'no' } };
  const schedules = [schedule('bad', 'cron(0 9 * * ? *)'), schedule('good', 'cron(0 9 * * ? *)')];
  const { calls, advanceTo } = world(schedules, (name) => (name === 'bad' ? failed : done));
  await expect(advanceTo(start + 2 * 3_600_000)).rejects.toThrow(/"bad" failed for 2026-03-01T01:00:00.000Z: no/);
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['bad', 'bad', 'bad', 'good']);
});
