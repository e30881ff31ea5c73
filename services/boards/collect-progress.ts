import { askedMoment } from '../../libs/domain/asked-moment.ts';
import { deadlinesOf } from '../../libs/domain/boards/deadlines.ts';
import { type ProgressBoard, progressBoard } from '../../libs/domain/boards/progress-board.ts';
import { owesPeriod } from '../../libs/domain/owes-period.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { readPeriodSubmissions } from '../../libs/ports/period-submissions.ts';
import type { ListIndex, ListRecords } from '../../libs/ports/records.ts';
import { readWindowBooks, readWindowBooksAsOf } from '../../libs/ports/windows.ts';
import { readReminders } from './reminders-sent.ts';
import { type AskedZones, zonesShown } from './zones-shown.ts';

/** What the board of filings is read from. */
export interface ProgressPorts {
  readonly listRecords: ListRecords;
  readonly listIndex: ListIndex;
}

/** Which board is asked for: of one period, or of a year with all its periods. */
export interface AskedProgress extends AskedZones {
  readonly period?: string | undefined;
  readonly year?: string | undefined;
  /** When it is asked for, RFC 3339 in UTC. */
  readonly time: string;
}

/**
 * Reads the board of filings: the registry, and for each of its periods one partition of submissions, what was settled of its
 * windows, and the reminders that went out. Nothing else is read, however many years are stored.
 */
export const collectProgress = async (
  { listRecords, listIndex }: ProgressPorts,
  { period, year, time, ...asked }: AskedProgress,
): Promise<Result<ProgressBoard, Problem>> => {
  const periods = periodsOf(period, year);
  if (!periods) return fail(noScope);
  const moment = askedMoment(asked.asOf, time);
  const zones = await zonesShown(listRecords, { ...asked, asOf: asked.asOf === undefined ? undefined : moment });
  if (!zones.ok) return zones;
  const only = zones.value.length === 1 ? `${zones.value[0]?.id}#` : undefined;
  const [filed, books, remindersOf] = await Promise.all([
    Promise.all(periods.map((of) => readPeriodSubmissions(listIndex, of, only))),
    asked.asOf === undefined
      ? readWindowBooks(listRecords, periods)
      : readWindowBooksAsOf(listRecords, periods, moment),
    readReminders(listRecords, periods, { moment, prefix: only }),
  ]);
  const submissions = filed.flat();
  const filers = new Set(submissions.filter(({ created }) => created.at <= moment).map(({ filing }) => filing.zone));
  const owing = zones.value.filter((zone) => owesPeriod(zone, periods[0] ?? '') || filers.has(zone.id));
  const deadlineOf = deadlinesOf(books);
  return ok(progressBoard({ moment, periods, zones: owing, submissions, deadlineOf, remindersOf }));
};

/** A year's own period and its quarters; undefined where not just one of both is asked for. */
const periodsOf = (period: string | undefined, year: string | undefined): readonly string[] | undefined => {
  if ((period === undefined) === (year === undefined)) return undefined;
  return period === undefined ? ['', 'Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}${quarter}`) : [period];
};

const noScope = problem('invalid', 'progress.scope', {
  zh: '请给出 period 或 year 其中之一',
  en: 'Name either a period or a year',
});
