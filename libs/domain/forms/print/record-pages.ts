import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../../workbook/write/page-plan.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import type { Zone } from '../../zone.ts';
import type { RecordColumn, RecordForm, RecordSheet } from '../records/record-form.ts';
import type { RecordRow, RecordTable } from '../records/record-table.ts';
import { valueText } from '../records/value-text.ts';
import { fittedWidths } from '../template/fitted-widths.ts';
import { recordPageColumn } from '../template/record-column.ts';
import { recordContent } from '../template/record-content.ts';
import { officePart } from './office-part.ts';
import type { PrintedPage } from './printed-page.ts';

/**
 * The pages of a record form with the rows that were filed, and beside them what the office entered; the statements beside the
 * tables stand in the notes.
 *
 * @example
 * recordPages(institutionForm, { version: 1, sheets: {}, statements: {} }, zone).length; // 1
 */
export const recordPages = (
  form: RecordForm,
  table: RecordTable,
  zone: Zone,
  entries: readonly OfficeEntry[] = [],
): readonly PrintedPage[] =>
  form.sheets.map((sheet) => {
    const rows = table.sheets[sheet.id] ?? [];
    const office = officePart(form.officeColumns?.sheet === sheet.id ? form.officeColumns : undefined, rows, entries);
    const filed = rows.map(rowOf(sheet));
    return {
      name: sheet.name,
      title: sheet.title,
      columns: columnsOf(sheet, zone, office.columns),
      body:
        rows.length === 0
          ? [{ cells: sheet.columns.map(() => ({ kind: 'fixed' })) }]
          : filed.map(({ cells }, at) => ({ cells: [...cells, ...(office.cells[at] ?? [])] })),
      notes: [...statementsOf(form, sheet, table), ...office.notes],
    };
  });

const statementsOf = ({ statements = [] }: RecordForm, sheet: RecordSheet, table: RecordTable): readonly string[] =>
  statements
    .filter((statement) => statement.sheet === sheet.id)
    .flatMap(({ id, label }) => {
      const said = valueText(table.statements[id]?.value ?? null);
      return said === '' ? [] : [`${label}：${said}`];
    });

/** As the template prints them, but for what helps to fill them in. */
const columnsOf = ({ columns }: RecordSheet, zone: Zone, office: readonly PageColumn[]): readonly PageColumn[] => {
  const printed = [...columns.map((column) => recordPageColumn(column, zone)), ...office];
  const widths = fittedWidths(printed.map(({ width }) => width));
  return printed.map(({ check: _check, note: _note, ...column }, index) => ({
    ...column,
    width: widths[index] ?? column.width,
  }));
};

const rowOf =
  ({ columns }: RecordSheet) =>
  ({ cells }: RecordRow, index: number): PageRow => ({
    cells: columns.map((column) => cellOf(column, cells[column.field]?.value ?? null, index)),
  });

const cellOf = ({ type }: RecordColumn, value: RecordRow['cells'][string]['value'], index: number): CellPlan => {
  if (type.kind === 'sequence') return { kind: 'fixed', content: { number: String(index + 1) } };
  const content = recordContent(value, type);
  return { kind: 'fixed', ...(content ? { content } : {}) };
};
