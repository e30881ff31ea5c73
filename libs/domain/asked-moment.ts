/**
 * The moment that something is asked of: the one that is named, but never later than now, of which nobody knows. RFC 3339 in UTC.
 *
 * @example
 * askedMoment('2026-03-02T09:00:00+08:00', '2026-04-01T00:00:00.000Z'); // '2026-03-02T01:00:00.000Z'
 */
export const askedMoment = (asOf: string | undefined, now: string): string => pastMoment(asOf, now) ?? now;

/**
 * The moment of the past that is asked about (asOf), RFC 3339 in UTC; undefined where none is named or it is not past: then what stands
 * now is the answer.
 *
 * @example
 * pastMoment('2026-05-02T09:00:00+08:00', '2026-04-01T00:00:00.000Z'); // undefined
 */
export const pastMoment = (asOf: string | undefined, now: string): string | undefined => {
  if (asOf === undefined) return undefined;
  const asked = new Date(Date.parse(asOf)).toISOString();
  return asked < now ? asked : undefined;
};
