import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/**
 * The powers of the quarter before, as they were accepted; none where nothing was.
 *
 * @example
 * previousPowers({ sheets: {}, statements: {}, context }); // []
 */
export const previousPowers = ({ context }: Pick<JudgedRecords, 'context'>): readonly RecordRow[] => {
  const table = context.references?.['previous']?.[0]?.table as RecordTable | undefined;
  return table?.sheets['powers'] ?? [];
};

/**
 * By what a power is known from quarter to quarter: its code, and who takes it over.
 *
 * @example
 * powerKey({ cells: { code: { value: '00123' }, unit: { value: '市商务局' } } }); // '00123 市商务局'
 */
export const powerKey = (row: SaidRow): string => `${said(row, 'code')} ${said(row, 'unit')}`;
