import { type Decimal, sumOf } from '../../decimal.ts';
import { type IndicatorField, indicatorFields } from '../../indicator-table.ts';
import type { SubAreaRow } from './table-body.ts';

/**
 * The zone's sums over its sub-areas, in canonical units. A field with a missing or unreadable figure has none: a part of
 * a zone is not the zone.
 *
 * @example
 * zoneSums([]).size; // 0
 */
export const zoneSums = (rows: readonly SubAreaRow[]): ReadonlyMap<IndicatorField, Decimal> => {
  const sums = new Map<IndicatorField, Decimal>();
  if (rows.length === 0) return sums;
  for (const field of indicatorFields) {
    const values = rows.flatMap(({ figures }) => figures.get(field)?.value ?? []);
    if (values.length === rows.length) sums.set(field, sumOf(values));
  }
  return sums;
};
