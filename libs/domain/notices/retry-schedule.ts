const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long each try waits after the one before, in milliseconds: ten tries over some three days (Standard Webhooks 1.0). */
export const retryDelays: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/**
 * When the next try is due after so many that failed, RFC 3339 in UTC; `undefined` after the last.
 *
 * @example
 * nextTry(2, '2026-03-02T01:00:00.000Z'); // '2026-03-02T01:05:00.000Z'
 */
export const nextTry = (tried: number, now: string): string | undefined => {
  const delay = retryDelays[tried];
  return delay === undefined ? undefined : new Date(Date.parse(now) + delay).toISOString();
};
