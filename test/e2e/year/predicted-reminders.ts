import { addWorkingDays, statutoryCalendar } from '../../../libs/domain/working-day.ts';
import { type Deadline, dayOf, lastDayOf, shanghai } from './deadlines.ts';

/** A deadline that the office moved for the zone: from when on, and until when. */
export interface Moved {
  readonly form: string;
  readonly period: string;
  readonly after: string;
  readonly dueAt: string;
}

/** What decides of what a zone is reminded: the moments to which the script moves the clock, and when it filed what (`form period`). */
export interface Reminded {
  readonly moments: readonly string[];
  readonly filedAt: ReadonlyMap<string, string>;
  readonly moved: readonly Moved[];
}

/** So many working days before the deadline, and one after it; a later day than the fifth after it is too late for any. */
const KINDS = [-7, -3, -1, 1] as const;
const LAST = 5;

/**
 * The words of every reminder of a zone: once a working day, at the first moment from nine o'clock on, of what is not filed by then; the
 * newest kind whose day has come, each kind once a deadline. What is filed at a moment is filed after the reminders of that moment.
 */
export const predictedReminders = (
  deadlines: readonly Deadline[],
  { moments, filedAt, moved }: Reminded,
): readonly string[] => {
  const sent = new Set<string>();
  return mornings(moments).flatMap((moment) =>
    deadlines.flatMap(({ form, period, name, dueAt: usual }) => {
      const own = moved.find((one) => one.form === form && one.period === period && one.after < moment);
      const dueAt = own?.dueAt ?? usual;
      const kind = kindOn(dayOf(moment), lastDayOf(dueAt));
      const filed = filedAt.get(`${form} ${period}`);
      const key = [form, period, dueAt, kind].join();
      if (kind === undefined || (filed !== undefined && filed < moment) || sent.has(key)) return [];
      sent.add(key);
      return [textOf(name, dueAt, kind)];
    }),
  );
};

/** Of each working day the first moment from nine o'clock on. */
const mornings = (moments: readonly string[]): readonly string[] => {
  const open = moments.toSorted().filter((moment) => moment >= shanghai(dayOf(moment), 9));
  const first = new Map(open.toReversed().map((moment) => [dayOf(moment), moment]));
  return [...first].flatMap(([day, moment]) => (statutoryCalendar.isWorkingDay(day) ? [moment] : [])).toSorted();
};

const kindOn = (day: string, due: string): number | undefined =>
  day > addWorkingDays(due, LAST) ? undefined : KINDS.findLast((kind) => day >= addWorkingDays(due, kind));

const textOf = (name: string, dueAt: string, kind: number): string => {
  const due = beijing(dueAt);
  return kind > 0 ? `${name}已逾期，截止时间为${due}，请尽快报送` : `请于${due}前报送${name}`;
};

/** As notices write a moment. */
export const beijing = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
