import { Decimal } from '../decimal.ts';
import type { IndicatorField, IndicatorTable } from '../indicator-table.ts';

/**
 * A figure of a zone: the sum over its sub-areas. One missing figure makes the sum missing, for a part of a zone is not the zone.
 *
 * @example
 * sumOver({ rows: [] }, 'fdi'); // undefined
 */
export const sumOver = (table: IndicatorTable, field: IndicatorField): Decimal | undefined => {
  let sum = new Decimal(0);
  for (const row of table.rows) {
    const { value } = row.figures[field];
    if (value === null) return undefined;
    sum = sum.plus(value);
  }
  return table.rows.length > 0 ? sum : undefined;
};
