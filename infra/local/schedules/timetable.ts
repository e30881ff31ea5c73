import type { ScheduleDefinition } from '../template/definitions.ts';
import { keptJson } from '../world/durable-file.ts';
import { timingOf } from './expression.ts';

/** An occurrence of the cron schedules; several of them may share it. Milliseconds. */
export interface Occurrence {
  readonly time: number;
  readonly schedules: readonly ScheduleDefinition[];
}

/**
 * What is due and what was called. What was called is kept, so that a restarted cloud goes on from there; an occurrence is
 * marked after its call, so it is called at least once, as by Scheduler. All times are milliseconds of the world.
 */
export interface Timetable {
  /** The earliest cron occurrence that was not called and is not after `until`. */
  readonly dueCrons: (until: number) => Occurrence | undefined;
  readonly dueRates: (until: number) => readonly ScheduleDefinition[];
  /** When something is due next; infinity when nothing ever is. */
  readonly nextDue: () => number;
  readonly markCrons: (time: number) => void;
  readonly markRate: (schedule: ScheduleDefinition, time: number) => void;
}

interface Progress {
  /** Every cron occurrence up to here was called. */
  readonly cronsThrough: number;
  /** When the timetable was first opened, from which a rate counts that was never called. */
  readonly openedAt: number;
  /** When each rate schedule was last called, by logical id. */
  readonly rates: Readonly<Record<string, number>>;
}

/** Opens the timetable of the template's schedules; an expression that it cannot read is thrown. */
export function openTimetable(options: {
  readonly schedules: readonly ScheduleDefinition[];
  /** Where the progress is kept; absent = in memory. */
  readonly file?: string | undefined;
  readonly now: number;
}): Timetable {
  const timed = options.schedules.map((schedule) => ({
    schedule,
    timing: timingOf(schedule.expression, schedule.timezone),
  }));
  const crons = timed.flatMap(({ schedule, timing }) =>
    timing.kind === 'cron' ? [{ schedule, next: timing.next }] : [],
  );
  const rates = timed.flatMap(({ schedule, timing }) => (timing.kind === 'rate' ? [{ schedule, ...timing }] : []));
  const kept = keptJson<Progress>(options.file);
  let progress = kept.read() ?? { cronsThrough: options.now, openedAt: options.now, rates: {} };
  save(progress);

  function save(reached: Progress): void {
    kept.write(reached);
    progress = reached;
  }

  const nextCron = ({ next }: (typeof crons)[number]) => next(progress.cronsThrough) ?? Number.POSITIVE_INFINITY;
  const nextRate = ({ schedule, everyMs }: (typeof rates)[number]) =>
    (progress.rates[schedule.logicalId] ?? progress.openedAt) + everyMs;

  return {
    dueCrons: (until) => {
      const next = crons.map((cron) => ({ schedule: cron.schedule, time: nextCron(cron) }));
      const time = Math.min(...next.map((found) => found.time));
      if (time > until || next.length === 0) return undefined;
      return { time, schedules: next.filter((found) => found.time === time).map((found) => found.schedule) };
    },
    dueRates: (until) => rates.filter((rate) => nextRate(rate) <= until).map((rate) => rate.schedule),
    nextDue: () => Math.min(...crons.map(nextCron), ...rates.map(nextRate)),
    markCrons: (time) => save({ ...progress, cronsThrough: time }),
    markRate: ({ logicalId }, time) => save({ ...progress, rates: { ...progress.rates, [logicalId]: time } }),
  };
}
