import type { RecordColumn } from './record-form.ts';

/**
 * Whether a workbook must have the column: those of the notice's own annex, and added ones in which something must always
 * stand. A zone's own old file need not have the rest.
 *
 * @example
 * isNeeded(column); // true
 */
export const isNeeded = ({ type, added, required }: RecordColumn): boolean =>
  type.kind !== 'sequence' && (!added || required === true);
