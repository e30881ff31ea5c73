/** The moment that a board is of: the one asked for, but never later than now, of which nobody knows. RFC 3339 in UTC. */
export const askedMoment = (asOf: string | undefined, now: string): string => {
  if (asOf === undefined) return now;
  const asked = new Date(Date.parse(asOf)).toISOString();
  return asked < now ? asked : now;
};
