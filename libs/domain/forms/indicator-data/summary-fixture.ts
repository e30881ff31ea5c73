import type { FilingContext } from '../../filing.ts';
import type { RecordTable } from '../records/record-table.ts';
import { yearSummary } from './summary-need.ts';
import { goodContext } from './workbook-fixture.ts';

/**
 * The filing of the good workbook, after a summary that expected a value of one figure.
 *
 * @example
 * afterSummary('税收收入', '560000').references?.['summary']?.length; // 1
 */
export const afterSummary = (figure: string, expected: string): FilingContext => {
  const at = (cell: string, value: string) => ({ sheet: '主要指标预计数', cell, value });
  const cells = { figure: at('B4', figure), expected: at('D4', expected) };
  const table: RecordTable = { version: 1, sheets: { figures: [{ row: 4, cells }] }, statements: {} };
  const accepted = { zone: 'hangzhou', period: '2025', fileSha256: '0'.repeat(64), table };
  return { ...goodContext, references: { [yearSummary.id]: [accepted] } };
};
