import { zoneStem } from '../zone.ts';
import type { ReadRow } from './read-table.ts';

/** Finds the id of a zone of the workbook by its code or its name; undefined where it has no such zone. */
export type ZoneLookup = (said: string | undefined) => string | undefined;

/**
 * How the sheets of the workbook name zones: by code, or by any spelling of the name.
 *
 * @example
 * zoneLookup(rows)('杭州市联动创新区'); // 'hangzhou'
 */
export const zoneLookup = (rows: readonly ReadRow[]): ZoneLookup => {
  const byCode = new Map<string, string>();
  for (const { values } of rows) {
    const { id, name } = values;
    if (typeof id !== 'string') continue;
    byCode.set(id, id);
    if (typeof name === 'string') byCode.set(zoneStem(name), id);
  }
  return (said) => (said === undefined ? undefined : (byCode.get(said) ?? byCode.get(zoneStem(said))));
};
