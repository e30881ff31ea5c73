import type { FilingContext } from '../../filing.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { PrefilledRow } from '../records/prefilled-rows.ts';
import type { RecordForm, RecordSheet } from '../records/record-form.ts';
import type { RecordValue } from '../records/record-table.ts';

/**
 * The rows that a sheet's template prints in advance. For one sub-area (片区) those of others are left out, and so is what
 * stands for the zone as a whole.
 *
 * @example
 * prefilledRows(sheet, { zone, period: '2025' }, '主城片区'); // [{ subArea: '主城片区' }]
 */
export const prefilledRows = (
  sheet: RecordSheet,
  context: FilingContext,
  subArea?: string,
): readonly PrefilledRow[] => {
  const rows = sheet.prefill?.(context) ?? [];
  const column = sheet.columns.find(({ type }) => type.kind === 'sub-area');
  if (subArea === undefined || !column) return rows;
  let named: RecordValue = null;
  return rows.filter((row) => {
    const own = row[column.field] ?? null;
    named = own === null && column.fillDown ? named : own;
    return named === null || (typeof named === 'string' && subAreaKey(named) === subAreaKey(subArea));
  });
};

/**
 * All that the template of a record form prints in advance, by sheet, without what says nothing: what its tag's hash is of.
 *
 * @example
 * prefilledRecords(institutionForm, { zone, period: '2025' }); // { institutions: [{ subArea: '全区' }, …] }
 */
export const prefilledRecords = (
  { sheets }: Pick<RecordForm, 'sheets'>,
  context: FilingContext,
  subArea?: string,
): Readonly<Record<string, readonly PrefilledRow[]>> =>
  Object.fromEntries(sheets.map((sheet) => [sheet.id, prefilledRows(sheet, context, subArea).map(saying)]));

const saying = (row: PrefilledRow): PrefilledRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
