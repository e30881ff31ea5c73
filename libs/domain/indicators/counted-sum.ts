import { Decimal } from '../decimal.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { FiledTable } from './lineage-entry.ts';
import { sumOver } from './sum-over.ts';

/**
 * A figure of a zone as it counts: the sum over its sub-areas, or what a department settled in its place; `undefined` where it is
 * missing.
 *
 * @example
 * countedSum({ fileSha256: 'e3b0', table: { rows: [] } }, 'fdi'); // undefined
 */
export const countedSum = ({ table, settled }: FiledTable, field: IndicatorField): Decimal | undefined => {
  const other = settled?.[field];
  if (!other) return sumOver(table, field);
  return other.value === null ? undefined : new Decimal(other.value);
};
