import { randomUUID } from 'node:crypto';
import type { Lambda } from '../lambda/lambda.ts';
import type { ScheduleDefinition } from '../template/definitions.ts';
import type { WorldClock } from '../world/world-clock.ts';
import { scheduleInput } from './schedule-input.ts';
import type { Timetable } from './timetable.ts';

/** Runs the template's schedules by the world's clock. */
export interface Scheduler {
  /** Calls a schedule's function for an occurrence (ms), as often as it is asked; by name or logical id. Rejects when it failed. */
  readonly fire: (schedule: string, scheduledTime: number) => Promise<void>;
  /** Moves the world on to a time, and calls on the way, in order, what becomes due. Rejects at the end if any call failed. */
  readonly advanceTo: (time: number) => Promise<void>;
  /** Starts to call what real time makes due, first of all what became due while nothing ran. */
  readonly start: () => void;
  /** Stops; resolves when no call is under way any more. */
  readonly stop: () => Promise<void>;
}

export interface SchedulerOptions {
  readonly schedules: readonly ScheduleDefinition[];
  readonly timetable: Timetable;
  readonly clock: WorldClock;
  readonly invoke: Lambda['invoke'];
  /**
   * Waits until what goes on needs no time of the world any more. Asked before each leap: otherwise the messages in hand would
   * run out of their visibility timeout in the middle of their call, and a few leaps would make dead letters of them.
   */
  readonly quiet: () => Promise<void>;
  readonly log: (line: string) => void;
}

/** Lambda tries an asynchronous call three times; here without its pauses of minutes. */
const attempts = 3;

/** Real timers are set anew at least this often, since the world's clock may be moved under them. */
const longestWaitMs = 30_000;

/** Makes the scheduler; nothing is called before it is started or asked. */
export function scheduler({ schedules, timetable, clock, invoke, quiet, log }: SchedulerOptions): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One catching-up at a time, in the order of asking: two that overlap would call an occurrence twice. */
  function inTurn(until: () => number): Promise<void> {
    const turn = last.then(() => catchUp(until()));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function catchUp(until: number): Promise<void> {
    const failures: unknown[] = [];
    const attempt = (schedule: ScheduleDefinition, time: number) =>
      callFor(invoke, schedule, time).catch((error: unknown) => failures.push(error));
    for (let due = timetable.dueCrons(until); due && !stopped; due = timetable.dueCrons(until)) {
      // Each occurrence finds the world at its own time.
      await leapTo(due.time);
      for (const schedule of due.schedules) await attempt(schedule, due.time);
      timetable.markCrons(due.time);
    }
    if (stopped) return;
    await leapTo(until);
    for (const schedule of timetable.dueRates(until)) {
      await attempt(schedule, until);
      timetable.markRate(schedule, until);
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  }

  async function leapTo(time: number): Promise<void> {
    if (time <= clock.now()) return;
    await quiet();
    clock.moveTo(time);
  }

  function waitForNext(): void {
    if (stopped || schedules.length === 0) return;
    const delay = Math.min(Math.max(timetable.nextDue() - clock.now(), 0), longestWaitMs);
    timer = setTimeout(() => {
      void inTurn(clock.now)
        .catch((error: unknown) => log(String(error)))
        .then(waitForNext);
    }, delay);
  }

  return {
    fire: async (name, scheduledTime) => {
      const schedule = schedules.find((one) => one.name === name || one.logicalId === name);
      if (!schedule) throw new Error(`The template has no schedule "${name}"`);
      await callFor(invoke, schedule, scheduledTime);
    },
    advanceTo: (time) => inTurn(() => Math.max(time, clock.now())),
    start: waitForNext,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}

async function callFor(invoke: Lambda['invoke'], schedule: ScheduleDefinition, scheduledTime: number): Promise<void> {
  const executionId = randomUUID();
  let failure = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const input = scheduleInput(schedule.input, { scheduledTime, attempt, executionId });
    const outcome = await invoke(schedule.functionArn, input, { whenBusy: 'wait' });
    if (outcome.kind === 'returned') return;
    failure = outcome.kind === 'failed' ? outcome.error.errorMessage : 'throttled';
  }
  throw new Error(`Schedule "${schedule.name}" failed for ${new Date(scheduledTime).toISOString()}: ${failure}`);
}
