/**
 * A deed, if it was done by a moment (asOf); undefined where it was not yet. Both are RFC 3339 in UTC.
 *
 * @example
 * doneBy({ by: 'li', at: '2026-03-02T01:00:00.000Z' }, '2026-03-01T00:00:00.000Z'); // undefined
 */
export const doneBy = <Done extends { readonly at: string }>(
  deed: Done | undefined,
  moment: string,
): Done | undefined => (deed !== undefined && deed.at <= moment ? deed : undefined);
