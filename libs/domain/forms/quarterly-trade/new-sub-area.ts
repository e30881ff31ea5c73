import type { ReadRow } from '../records/read-sheet.ts';

/** How 新设 is written in a column of the year before: the sub-area (片区) was not there then. The first is how we write it. */
export const newWords: readonly string[] = ['新设', '新设立', '新设片区', '新增片区'];

/**
 * Whether a row answers 新设 in a column of the year before.
 *
 * @example
 * isNewIn({ sheet: '表', row: 4, cells: { fdiPrior: { field: 'fdiPrior', cell: 'H4', seen: '新设', value: null } } }, 'fdiPrior'); // true
 */
export const isNewIn = ({ cells }: ReadRow, field: string): boolean =>
  newWords.includes((cells[field]?.seen ?? '').normalize('NFKC').trim());
