import {
  type FixtureValue,
  type SheetFixture,
  workbookOf,
} from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import type { RecordColumn, RecordForm, RecordSheet } from '../../../libs/domain/forms/records/record-form.ts';
import type { Zone } from '../../../libs/domain/zone.ts';
import type { Workbook } from '../../../libs/workbook/workbook.ts';
import { buildXlsx } from '../xlsx/build-xlsx.ts';
import type { CellInput } from '../xlsx/sheet-xml.ts';

/** Whose filing the workbook says it is, and the statements beside its tables, by their ids. */
export interface RecordFiling {
  readonly zone: Zone;
  readonly period: string;
  readonly statements?: Readonly<Record<string, string>>;
}

/** The rows of each sheet by its id; a row has values by field, of the fields that matter. */
export type FilledRows = Readonly<Record<string, readonly Readonly<Record<string, FixtureValue | undefined>>[]>>;

/**
 * A good workbook of a form, as a zone would fill the template in: title, 填报单位 and 报告期, the header, the rows, and
 * the statements and signatures below. A sheet that is not in `rows` is left out.
 *
 * @example
 * recordWorkbook(form, { tasks: [{ subArea: '主城片区', progress: '…' }] }, { zone, period: '2025Q3' });
 */
export const recordWorkbook = (form: RecordForm, rows: FilledRows, filing: RecordFiling): Workbook =>
  workbookOf(...recordSheets(form, rows, filing));

/**
 * The same workbook as the bytes of an .xlsx.
 *
 * @example
 * recordBytes(form, { tasks: [] }, { zone, period: '2025Q3' });
 */
export const recordBytes = (form: RecordForm, rows: FilledRows, filing: RecordFiling): Uint8Array =>
  buildXlsx({
    sheets: recordSheets(form, rows, filing).map(({ name = '表', rows: lines = [] }) => ({
      name,
      rows: lines.map((line) => line.map(cellInput)),
    })),
  });

/**
 * The sheets before they are made, to be spoiled by tests: `workbookOf(...)` makes a workbook of them.
 *
 * @example
 * recordSheets(form, rows, filing).map((sheet) => ({ ...sheet, hiddenRows: [5] }));
 */
export const recordSheets = (form: RecordForm, rows: FilledRows, filing: RecordFiling): readonly SheetFixture[] =>
  form.sheets.flatMap((sheet) => {
    const filled = rows[sheet.id];
    return filled ? [sheetFixture(form, sheet, filled, filing)] : [];
  });

/**
 * A period as forms write it.
 *
 * @example
 * periodText('2025Q3'); // '2025年第三季度'
 */
const periodText = (period: string): string => {
  const [year = '', quarter] = period.split('Q');
  return quarter === undefined ? `${year}年度` : `${year}年第${'一二三四'[Number(quarter) - 1] ?? ''}季度`;
};

function sheetFixture(
  form: RecordForm,
  sheet: RecordSheet,
  rows: FilledRows[string],
  { zone, period, statements = {} }: RecordFiling,
): SheetFixture {
  const beside = (form.statements ?? []).filter(({ id, sheet: under }) => under === sheet.id && id in statements);
  return {
    name: sheet.name,
    rows: [
      [sheet.title],
      [`填报单位：${zone.name}      报告期：${periodText(period)}`],
      sheet.columns.map(headerText),
      ...rows.map((row, index) => sheet.columns.map((column) => valueIn(row, column, index))),
      [],
      ...beside.map(({ id, label }) => [`${label}：${statements[id] ?? ''}`]),
      ['填表人：（签字）      审核人：（签字）      联系电话：0571-00000000'],
    ],
  };
}

/** The printed label; a number's unit stands in brackets unless the label has it already. */
function headerText({ label, type }: RecordColumn): string {
  const unit = type.kind === 'number' ? type.unit : undefined;
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}

function valueIn(row: FilledRows[string][number], { field, type }: RecordColumn, index: number): FixtureValue {
  const value = row[field];
  if (value !== undefined) return value;
  return type.kind === 'sequence' ? index + 1 : null;
}

function cellInput(value: FixtureValue): CellInput {
  if (value === null || typeof value !== 'object') return value;
  if ('formula' in value) return { formula: value.formula, ...(value.value === null ? {} : { cached: value.value }) };
  return 'date' in value ? value.date : value;
}
