import type { Filing } from '../../../libs/domain/filing.ts';
import { recordForms } from '../../../libs/domain/forms/record-forms.ts';
import type { ExampleRows } from '../../../libs/domain/forms/records/example-rows.ts';
import type { RecordColumn, RecordForm } from '../../../libs/domain/forms/records/record-form.ts';
import { province } from '../../../libs/domain/zone.ts';
import { recordSheets } from '../../support/forms/record-workbook.ts';
import { buildXlsx } from '../../support/xlsx/build-xlsx.ts';
import type { CellInput } from '../../support/xlsx/sheet-xml.ts';
import { csvBytes } from './csv-bytes.ts';
import { filedRows } from './filed-rows.ts';
import { zoneName } from './zone-name.ts';

/** What may become of a good filing: other words, as text, a needed value left out, or the error of a spreadsheet. */
export type RecordKind = 'good' | 'other' | 'csv' | 'lacking' | 'spoiled';

/** Where the first row of data stands, in the rows of a sheet: below title, unit and header. */
const FIRST_ROW = 3;

/** The bytes of a workbook of a form of records, as its filer fills it in; `unit` is whose it says it is. */
export const recordWorkbookOf = (filing: Filing, kind: RecordKind, unit = filing.zone): Uint8Array => {
  const form = recordForms.find(({ id }) => id === filing.form);
  if (!form) throw new TypeError(`${filing.form} is no form of records`);
  const rows = changed(form, filedRows({ ...filing, zone: unit }), kind);
  const name = unit === province.id ? province.name : zoneName(unit);
  const zone = { id: unit, name, subAreas: [] };
  const sheets = recordSheets(form, rows, { zone, period: filing.period }).map((sheet) => ({
    name: sheet.name ?? '表',
    rows: (sheet.rows ?? []).map((line): CellInput[] => line.map((value) => value as CellInput)),
  }));
  const [first] = sheets;
  if (kind === 'csv' && first && sheets.length === 1) return csvBytes(first.rows);
  const spoiled = first?.rows[FIRST_ROW];
  if (kind === 'spoiled' && spoiled) spoiled[neededColumn(form)] = { error: '#REF!' };
  return buildXlsx({ sheets });
};

const changed = (form: RecordForm, rows: ExampleRows, kind: RecordKind): ExampleRows => {
  const [sheet] = form.sheets;
  const [first = {}, ...others] = rows[sheet.id] ?? [];
  const needed = sheet.columns[neededColumn(form)]?.field ?? '';
  if (kind === 'lacking') return { ...rows, [sheet.id]: [{ ...first, [needed]: null }, ...others] };
  return kind === 'other' ? { ...rows, [sheet.id]: [reworded(sheet.columns, first), ...others] } : rows;
};

/** The last column in which something must stand, whatever else does: its filer's own to fill in, where there is one. */
const neededColumn = ({ sheets: [{ columns, key = [] }] }: RecordForm): number => {
  const needed = ({ required, field }: RecordColumn) => required === true && !key.includes(field);
  const own = columns.findLastIndex((column) => needed(column) && !column.locked);
  return own >= 0 ? own : columns.findLastIndex(needed);
};

/** The last free text says a little more; where there is none, the first figure is a little larger. */
const reworded = (columns: readonly RecordColumn[], row: ExampleRows[string][number]) => {
  const filled = columns.filter(({ field }) => row[field] !== undefined);
  const texts = filled.filter(({ type, field }) => type.kind === 'text' && String(row[field]).length >= 8);
  const text = texts.findLast(({ locked }) => !locked) ?? texts.at(-1);
  if (text) return { ...row, [text.field]: `${row[text.field]}，另有补充` };
  const figure = filled.find(({ type }) => type.kind === 'number');
  return figure ? { ...row, [figure.field]: Number(row[figure.field]) + 1 } : row;
};
