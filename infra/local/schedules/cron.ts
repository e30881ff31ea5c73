import { type CronField, cronField } from './cron-field.ts';
import { type TimeZone, timeZone } from './local-time.ts';

/** Finds the first occurrence after an instant, in milliseconds; undefined when there is none in the next eight years. */
export type NextOccurrence = (after: number) => number | undefined;

interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: CronField;
  readonly months: CronField;
  readonly weekdays: CronField;
  readonly years: CronField;
}

const monthWords = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayWords = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A schedule for 29 February may have to wait for eight years, across 2100. */
const horizonDays = 8 * 366 + 2;

/**
 * Reads the six fields of a cron expression, in the zone's wall clock. A time that the zone's clock leaves out is skipped, one
 * that it shows twice occurs once. Source: EventBridge Scheduler, "Schedule types", cron-based schedules.
 *
 * @param fields minutes hours day-of-month month day-of-week year; a day field that is not used is `?`
 * @example cron('0 9 1 3 ? *', 'Asia/Shanghai')(Date.parse('2026-01-01')) // 2026-03-01T01:00:00Z
 */
export function cron(fields: string, zoneName: string): NextOccurrence {
  const expression = readCron(fields);
  const zone = timeZone(zoneName);
  return (after) => {
    const { year, month, day } = zone.at(after);
    for (let ahead = 0; ahead < horizonDays; ahead += 1) {
      const found = occurrencesOn(new Date(Date.UTC(year, month - 1, day + ahead)), expression, zone);
      const next = found.find((instant) => instant > after);
      if (next !== undefined) return next;
    }
    return undefined;
  };
}

function readCron(fields: string): Cron {
  const [minutes = '', hours = '', days = '', months = '', weekdays = '', years = '', ...more] = fields
    .trim()
    .split(/\s+/);
  if (years === '' || more.length > 0) throw new Error(`cron(${fields}) does not have six fields`);
  if ((days === '?') === (weekdays === '?')) throw new Error(`cron(${fields}) must have ? as one of its day fields`);
  return {
    minutes: ascending(cronField(minutes, { name: 'minutes', min: 0, max: 59 })),
    hours: ascending(cronField(hours, { name: 'hours', min: 0, max: 23 })),
    days: cronField(days, { name: 'day of month', min: 1, max: 31 }),
    months: cronField(months, { name: 'month', min: 1, max: 12, words: monthWords }),
    weekdays: cronField(weekdays, { name: 'day of week', min: 1, max: 7, words: weekdayWords }),
    years: cronField(years, { name: 'year', min: 1970, max: 2199 }),
  };
}

function occurrencesOn(date: Date, expression: Cron, zone: TimeZone): number[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const wanted =
    allows(expression.years, year) &&
    allows(expression.months, month) &&
    allows(expression.days, day) &&
    allows(expression.weekdays, date.getUTCDay() + 1);
  if (!wanted) return [];
  const times = expression.hours.flatMap((hour) => expression.minutes.map((minute) => ({ hour, minute })));
  const instants = times.map(({ hour, minute }) => zone.instantOf({ year, month, day, hour, minute }));
  return instants.filter((instant) => instant !== undefined).sort((a, b) => a - b);
}

function allows(field: CronField, value: number): boolean {
  return field?.has(value) ?? true;
}

function ascending(field: CronField): readonly number[] {
  return [...(field ?? [])].sort((a, b) => a - b);
}
