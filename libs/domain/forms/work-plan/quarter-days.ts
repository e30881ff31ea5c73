const days = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/**
 * The first and the last day of a quarter; of a year where the period is one.
 *
 * @example
 * quarterDays('2025Q3'); // { first: '2025-07-01', last: '2025-09-30' }
 */
export const quarterDays = (period: string): { readonly first: string; readonly last: string } => {
  const year = period.slice(0, 4);
  const [first, last] = days[Number(period.slice(5)) - 1] ?? ['01-01', '12-31'];
  return { first: `${year}-${first}`, last: `${year}-${last}` };
};
