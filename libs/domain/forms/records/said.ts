import type { RecordValue } from '../records/record-table.ts';

/** A row, read or accepted, of which only the values matter. */
export interface SaidRow {
  readonly cells: Readonly<Record<string, { readonly value: RecordValue }>>;
}

/**
 * The text that a row says in a column; empty where nothing is said, what is said is refused, or the column is lacking.
 *
 * @example
 * said({ cells: { members: { value: ['市商务局', '市财政局'] } } }, 'members'); // '市商务局、市财政局'
 */
export const said = ({ cells }: SaidRow, field: string): string => {
  const value = cells[field]?.value ?? '';
  return typeof value === 'string' ? value : value.join('、');
};

/**
 * The names that a row lists in a column.
 *
 * @example
 * saidList({ cells: {} }, 'members'); // []
 */
export const saidList = ({ cells }: SaidRow, field: string): readonly string[] => {
  const value = cells[field]?.value ?? [];
  return typeof value !== 'string' ? value : value === '' ? [] : [value];
};
