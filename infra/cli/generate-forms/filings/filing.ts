import type { AcceptedTable, FilingDay } from '../../../../libs/domain/filing.ts';
import type { RecordForm } from '../../../../libs/domain/forms/records/record-form.ts';
import { recordForm } from '../../../../libs/domain/forms/records/record-reader.ts';
import type { Zone } from '../../../../libs/domain/zone.ts';
import { type FilledRows, recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';

/** One row, by field. */
export type Row = FilledRows[string][number];

/** A filled workbook of records: whose it is, of when, what stands in it, and what it is compared with. */
export interface Filing {
  readonly zone: Zone;
  readonly period: string;
  readonly rows: FilledRows;
  readonly statements?: Readonly<Record<string, string>>;
  readonly references?: Readonly<Record<string, readonly AcceptedTable[]>>;
  readonly filed?: FilingDay;
}

/** A form with a good filing, and for each of its own rules one that breaks it: what the good one has counts where it says nothing. */
export interface FormFilings {
  readonly form: RecordForm;
  readonly good: Filing;
  readonly bad: Readonly<Record<string, Partial<Filing>>>;
}

/** The zone of most examples. */
export const hangzhou: Zone = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '临空片区' }],
};

/** The same zone with the sub-areas that some examples name instead. */
export const hangzhouAndQiantang: Zone = { ...hangzhou, subAreas: [{ name: '主城片区' }, { name: '钱塘片区' }] };

/** The office, which files for the province. */
export const office: Zone = { id: 'province', name: '浙江省自贸办', subAreas: [] };

/**
 * Rows of which one sheet is changed: by index, with fields written over; `null` leaves a row out.
 *
 * @example
 * changed({ items: [{ a: 1 }] }, 'items', { 0: { a: 2 } }); // { items: [{ a: 2 }] }
 */
export const changed = (
  rows: FilledRows,
  sheet: string,
  changes: Readonly<Record<number, Row | null>>,
): FilledRows => ({
  ...rows,
  [sheet]: (rows[sheet] ?? []).flatMap((row, at) => (changes[at] === null ? [] : [{ ...row, ...changes[at] }])),
});

/**
 * Rows with one more at the end of a sheet.
 *
 * @example
 * withRow({ items: [] }, 'items', { a: 1 }); // { items: [{ a: 1 }] }
 */
export const withRow = (rows: FilledRows, sheet: string, row: Row): FilledRows => ({
  ...rows,
  [sheet]: [...(rows[sheet] ?? []), row],
});

/** What reading makes of a filing. */
export const readFiling = (form: RecordForm, { rows, ...filing }: Filing) =>
  recordForm(form).read(recordWorkbook(form, rows, filing), filing);

/** A filing as it was accepted, to be compared with; throws for one that is not good. */
export const accepted = (form: RecordForm, filing: Filing): AcceptedTable => {
  const { table, findings } = readFiling(form, filing);
  if (!table) throw new Error(`this ${form.id} is not good: ${JSON.stringify(findings)}`);
  return { zone: filing.zone.id, period: filing.period, fileSha256: '0'.repeat(64), table };
};
