import type { AcceptedTable } from '../../../libs/domain/filing.ts';
import type { FormReading } from '../../../libs/domain/forms/form.ts';
import type { RecordForm } from '../../../libs/domain/forms/records/record-form.ts';
import { recordForm } from '../../../libs/domain/forms/records/record-reader.ts';
import type { RecordTable } from '../../../libs/domain/forms/records/record-table.ts';
import type { Zone } from '../../../libs/domain/zone.ts';
import { type FilledRows, recordWorkbook } from './record-workbook.ts';

/** One row by field. */
export type Row = FilledRows[string][number];

/** Of when a filing is, what stands beside its tables, and what it is compared with. */
interface Judged {
  readonly period: string;
  readonly statements?: Readonly<Record<string, string>>;
  readonly references?: Readonly<Record<string, readonly AcceptedTable[]>>;
}

/** The zone of these tests, with the sub-areas that the examples name. */
export const exampleZone: Zone = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '临空片区' }],
};

/** Reads a workbook of these rows as its form does. */
export const judgeRows = (
  form: RecordForm,
  rows: FilledRows,
  { period, statements = {}, references = {} }: Judged,
): FormReading<RecordTable> => {
  const workbook = recordWorkbook(form, rows, { zone: exampleZone, period, statements });
  return recordForm(form).read(workbook, { zone: exampleZone, period, references });
};

/** The table of a good filing, as it is when it was accepted. */
export const tableOf = (form: RecordForm, rows: FilledRows, period: string): RecordTable => {
  const { table, findings } = judgeRows(form, rows, { period });
  if (!table) throw new Error(`not good: ${JSON.stringify(findings)}`);
  return table;
};
