import { addWorkingDays } from '../../../libs/domain/working-day.ts';
import { type Deadline, dayOf, lastDayOf } from './deadlines.ts';
import { beijing, type Moved } from './predicted-reminders.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The words of every proposal to extend: a clock that is moved by hours looks like a system that stood still, so one is made for each
 * deadline before which, within a day, or over which the script moves it by more than a quarter of an hour; at the first such leap, to the
 * same time of the next working day after both.
 */
export const predictedExtensions = (
  deadlines: readonly Deadline[],
  moments: readonly string[],
  moved: readonly (Moved & { readonly zone: string })[],
): readonly string[] => {
  const leaps = leapsOf(moments);
  const proposed = (zone: string, { period, name, dueAt }: Deadline, after = ''): readonly string[] => {
    const leap = leaps.find(
      ([from, to]) =>
        to > after && from <= dueAt && Date.parse(to) >= Date.parse(dueAt) - DAY && isCurrent(period, [from, to]),
    );
    if (!leap) return [];
    const [day, last] = [dayOf(leap[1]), lastDayOf(dueAt)];
    const next = addWorkingDays(day > last ? day : last, 1);
    const until = new Date(Date.parse(dueAt) + Date.parse(next) - Date.parse(last)).toISOString();
    return [`建议将 ${zone} ${name}延期至${beijing(until)}`];
  };
  return [
    ...deadlines.flatMap((deadline) => proposed('all', deadline)),
    ...moved.flatMap(({ zone, form, period, after, dueAt }) =>
      deadlines
        .filter((one) => one.form === form && one.period === period)
        .flatMap((one) => proposed(zone, { ...one, dueAt }, after)),
    ),
  ];
};

const leapsOf = (moments: readonly string[]): readonly (readonly [from: string, to: string])[] => {
  const sorted = [...new Set(moments)].toSorted();
  return sorted.flatMap((from, at) => {
    const to = sorted[at + 1];
    return to !== undefined && Date.parse(to) - Date.parse(from) > 15 * MINUTE ? [[from, to] as const] : [];
  });
};

/** The tick looks at the windows of its year and the one before. */
const isCurrent = (period: string, moments: readonly string[]): boolean => {
  const year = Number(period.slice(0, 4));
  return moments.some((moment) => [0, 1].includes(Number(dayOf(moment).slice(0, 4)) - year));
};
