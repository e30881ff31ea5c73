import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import { type SaidRow, said } from '../records/said.ts';
import { isOffice } from './issued-findings.ts';

/**
 * The rows of a zone's answer; none where the office issues.
 *
 * @example
 * answeredRows({ sheets: {}, context: { zone, period: '2025Q3' } }); // []
 */
export const answeredRows = ({ sheets, context }: Pick<JudgedRecords, 'sheets' | 'context'>): readonly ReadRow[] =>
  isOffice(context) ? [] : (sheets['findings']?.rows ?? []);

/**
 * The rows that the office issues; none where a zone answers.
 *
 * @example
 * officeRows({ sheets: {}, context: { zone, period: '2025Q3' } }); // []
 */
export const officeRows = ({ sheets, context }: Pick<JudgedRecords, 'sheets' | 'context'>): readonly ReadRow[] =>
  isOffice(context) ? (sheets['findings']?.rows ?? []) : [];

/**
 * What to call a finding in a sentence: its number, or else its row.
 *
 * @example
 * findingName({ row: 4, cells: { number: { value: '督2025-07' } } }); // '督2025-07'
 */
export const findingName = (row: SaidRow & { readonly row: number }): string =>
  said(row, 'number') === '' ? `第 ${row.row} 行` : said(row, 'number');
