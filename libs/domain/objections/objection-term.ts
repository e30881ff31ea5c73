import { shanghaiDate, shanghaiMoment } from '../shanghai-time.ts';
import { addWorkingDays, statutoryCalendar, type WorkCalendar } from '../working-day.ts';

/** How long objections are taken (异议期限). */
export interface ObjectionSettings {
  /** Working days after the day of the feedback. */
  readonly workdays: number;
  /** The hour in Shanghai at which the last of them ends. */
  readonly hour: number;
}

/** What holds where nothing is set: five working days, until 18:00. */
export const objectionSettings: ObjectionSettings = { workdays: 5, hour: 18 };

/**
 * Until when objections to what was fed back at a moment are taken, RFC 3339 in UTC; the moment itself is still in time.
 *
 * @example
 * objectionTerm('2026-03-09T02:00:00.000Z', objectionSettings); // '2026-03-16T10:00:00.000Z'
 */
export const objectionTerm = (
  fedBackAt: string,
  { workdays, hour }: ObjectionSettings,
  calendar: WorkCalendar = statutoryCalendar,
): string => shanghaiMoment(addWorkingDays(shanghaiDate(fedBackAt), workdays, calendar), hour);
