import { shanghaiDate, shanghaiMoment } from '../shanghai-time.ts';
import { addWorkingDays, statutoryCalendar, type WorkCalendar } from '../working-day.ts';
import type { ProposalReason } from './extension.ts';
import { lastDayBefore } from './reminder.ts';

/** A time in which the system did not do its work (系统异常时段): from and to, RFC 3339 in UTC, and what was seen. */
export interface Degradation {
  readonly from: string;
  readonly to: string;
  readonly why: ProposalReason;
}

/** The tick is missed for longer than this, in milliseconds. */
const MISSED = 15 * 60_000;

/** How long before a deadline it matters to those who file, in milliseconds. */
const BEFORE = 24 * 3_600_000;

/**
 * Whether the tick was missing between two of its times for longer than a quarter of an hour.
 *
 * @example
 * missedTicks('2026-04-15T08:00:00.000Z', '2026-04-15T08:20:00.000Z')?.why; // 'ticks-missing'
 */
export const missedTicks = (last: string, now: string): Degradation | undefined =>
  Date.parse(now) - Date.parse(last) > MISSED ? { from: last, to: now, why: 'ticks-missing' } : undefined;

/**
 * The deadline that is proposed where the system was degraded within the 24 hours before one (建议延期): the same time of the next
 * working day after both; `undefined` where it was not.
 *
 * @example
 * proposedDue('2026-04-15T10:00:00.000Z', { from: '2026-04-15T08:00:00.000Z', to: '2026-04-15T09:00:00.000Z', why: 'work-stuck' }); // '2026-04-16T10:00:00.000Z'
 */
export const proposedDue = (
  dueAt: string,
  { from, to }: Degradation,
  calendar: WorkCalendar = statutoryCalendar,
): string | undefined => {
  const beginning = new Date(Date.parse(dueAt) - BEFORE).toISOString();
  if (from > dueAt || to < beginning) return undefined;
  const day = lastDayBefore(dueAt);
  const later = shanghaiDate(to) > day ? shanghaiDate(to) : day;
  const hours = (Date.parse(dueAt) - Date.parse(shanghaiMoment(day, 0))) / 3_600_000;
  return shanghaiMoment(addWorkingDays(later, 1, calendar), hours);
};
