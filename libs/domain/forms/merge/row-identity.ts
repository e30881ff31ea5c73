import type { RecordValue } from '../records/record-table.ts';
import { valueKey, valueText } from '../records/value-text.ts';

/** The values of a row by field. */
export type RowValues = Readonly<Record<string, RecordValue>>;

/**
 * What tells a row from others: its values in the key's fields; where the table has no key, or the row says nothing in it,
 * all of its values.
 *
 * @example
 * rowIdentity({ name: '主城片区', size: '1' }, ['name']); // '主城片区'
 */
export const rowIdentity = (values: RowValues, key: readonly string[]): string => {
  const own = key.map((field) => valueKey(values[field] ?? null));
  if (own.some((text) => text !== '')) return own.join('|');
  const all = Object.entries(values).map(([field, value]) => `${field}=${valueKey(value)}`);
  return all.toSorted().join('|');
};

/**
 * What people call a row: what it says in the key's fields.
 *
 * @example
 * rowName({ name: '主城片区', size: '1' }, ['name']); // '主城片区'
 */
export const rowName = (values: RowValues, key: readonly string[]): string =>
  key
    .map((field) => valueText(values[field] ?? null))
    .filter((text) => text !== '')
    .join(' ');

/**
 * Tells rows of one file with the same identity apart by their number, so that a row which stands there twice stays twice.
 *
 * @example
 * numbered(['a', 'b', 'a']); // ['a#1', 'b#1', 'a#2']
 */
export const numbered = (identities: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  return identities.map((identity) => {
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return `${identity}#${count}`;
  });
};
