const OFFSET_HOURS = 8;
const HOUR_MS = 3_600_000;

/**
 * A moment as Shanghai clocks show it (北京时间), RFC 3339 with +08:00, to the second.
 *
 * @example
 * shanghaiTime('2026-03-02T01:00:00.000Z'); // '2026-03-02T09:00:00+08:00'
 */
export const shanghaiTime = (moment: string): string =>
  `${new Date(Date.parse(moment) + OFFSET_HOURS * HOUR_MS).toISOString().slice(0, 19)}+08:00`;

/**
 * The calendar day in Shanghai at a moment: a year or a quarter ends by this, never by UTC.
 *
 * @example
 * shanghaiDate('2025-12-31T16:00:00.000Z'); // '2026-01-01'
 */
export const shanghaiDate = (moment: string): string => shanghaiTime(moment).slice(0, 10);

/**
 * The moment at which a Shanghai day reaches an hour, RFC 3339 in UTC.
 *
 * @example
 * shanghaiMoment('2026-03-02', 9); // '2026-03-02T01:00:00.000Z'
 */
export const shanghaiMoment = (date: string, hour: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + (hour - OFFSET_HOURS) * HOUR_MS).toISOString();
