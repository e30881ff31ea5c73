import { calendarWith } from '../calendar/published-year.ts';
import { Decimal } from '../decimal.ts';
import { shanghaiDate, shanghaiMoment } from '../shanghai-time.ts';
import { addWorkingDays, statutoryCalendar, type WorkCalendar } from '../working-day.ts';
import type { FilingTime, MechanismFacts } from './mechanism-facts.ts';

/** What being late counts, and how long. */
export interface TimelinessRules {
  /** Minutes after the deadline that are recorded and not penalised. */
  readonly graceMinutes: number;
  /** Working days within which a late filing still counts `soon`. */
  readonly soonWorkdays: number;
  readonly soon: string;
  /** Later, until the run's data-as-of. */
  readonly late: string;
  /** Working days within which a returned filing comes back as if it had never been away. */
  readonly refiledWorkdays: number;
}

/** The default: 1 on time, 0.8 within five working days, 0.5 until the data are frozen, 0 never. */
export const timelinessRules: TimelinessRules = {
  graceMinutes: 20,
  soonWorkdays: 5,
  soon: '0.8',
  late: '0.5',
  refiledWorkdays: 3,
};

/**
 * How timely a filing was (及时率), from 0 to 1. What was returned and came back late counts from when it came back.
 *
 * @example
 * timeliness({ form: 'work-plan', period: '2025Q1', due: '2025-04-16T10:00:00.000Z', storedAt: null }, timelinessRules); // 0
 */
export const timeliness = (
  { due, storedAt, returned }: FilingTime,
  rules: TimelinessRules,
  calendar: WorkCalendar = statutoryCalendar,
): Decimal => {
  if (storedAt === null) return new Decimal(0);
  const soonUntil = endOfWorkday(due, rules.soonWorkdays, calendar);
  const first = asDue(storedAt, due, soonUntil, rules);
  if (!returned) return first;
  const until = endOfWorkday(returned.at, rules.refiledWorkdays, calendar);
  if (returned.refiledAt === null) return new Decimal(0);
  return returned.refiledAt <= until ? first : Decimal.min(first, asDue(returned.refiledAt, due, soonUntil, rules));
};

const asDue = (storedAt: string, due: string, soonUntil: string, rules: TimelinessRules): Decimal => {
  if (Date.parse(storedAt) <= Date.parse(due) + rules.graceMinutes * 60_000) return new Decimal(1);
  return new Decimal(storedAt <= soonUntil ? rules.soon : rules.late);
};

/** The end of the nth working day after a moment. */
const endOfWorkday = (moment: string, workdays: number, calendar: WorkCalendar): string =>
  shanghaiMoment(addWorkingDays(shanghaiDate(moment), workdays, calendar), 24);

/**
 * The mean timeliness of a form's filings of the year, by the working days that were known then; 0 where none was due.
 *
 * @example
 * meanTimeliness({ filings: [] }, 'bulletin', timelinessRules); // 0
 */
export const meanTimeliness = (
  { filings, calendar: entered = [] }: Pick<MechanismFacts, 'filings' | 'calendar'>,
  form: string,
  rules: TimelinessRules,
): Decimal => {
  const due = filings.filter((filing) => filing.form === form);
  if (due.length === 0) return new Decimal(0);
  const calendar = calendarWith(entered);
  return due.reduce((sum, filing) => sum.plus(timeliness(filing, rules, calendar)), new Decimal(0)).div(due.length);
};
