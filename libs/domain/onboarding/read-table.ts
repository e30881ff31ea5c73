import { formatCellReference } from '../../workbook/cell-reference.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook.ts';
import type { Finding } from '../finding.ts';
import { compactText } from '../forms/reading/compact-text.ts';
import { isBlank } from '../forms/reading/grid.ts';
import { shownText } from '../forms/reading/shown-text.ts';
import { type CellValue, cellValue } from './cell-values.ts';
import { headingOf, type LayoutColumn, type SheetLayout } from './layout.ts';
import { mistake } from './mistake.ts';

/** A row of a sheet: what could be read of it, and where each of its columns stands. */
export interface ReadRow {
  readonly sheet: string;
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
  /** The cell of a column in this row, whether something stands there or not. */
  readonly place: (field: string) => { readonly sheet: string; readonly cell: string };
}

/** The rows of a sheet, and every mistake in its cells. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
}

/** The header stands in one of the first rows. */
const HEADER_ROWS = 10;

/**
 * Reads one sheet of the onboarding workbook by the labels of its columns, in whatever order they stand.
 *
 * @example
 * readTable(workbook, layout).rows[0]?.values['id']; // 'hangzhou'
 */
export const readTable = (workbook: Workbook, layout: SheetLayout): ReadTable => {
  const sheet = workbook.sheets.find(({ name }) => compactText(name) === layout.name);
  if (!sheet) return { rows: [], findings: layout.required ? [noSheet(workbook, layout)] : [] };
  const header = findHeader(sheet, layout);
  const missing = layout.columns.filter(({ field, required }) => required && !header.columns.has(field));
  if (missing.length > 0) return { rows: [], findings: missing.map((column) => noColumn(sheet, header.row, column)) };
  const read = sheet.cells.rows
    .filter((row) => row > header.row)
    .flatMap((row) => readRow(sheet, row, header.columns, layout));
  return { rows: read.map(({ row }) => row), findings: read.flatMap(({ findings }) => findings) };
};

interface Header {
  readonly row: number;
  /** The columns, by field. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Of the first rows, the one with the most labels. */
const findHeader = (sheet: Sheet, { columns }: SheetLayout): Header =>
  sheet.cells.rows
    .filter((row) => row <= HEADER_ROWS)
    .map((row): Header => ({ row, columns: labelled(sheet.cells.inRow(row), columns) }))
    .reduce((best, one) => (one.columns.size > best.columns.size ? one : best), NO_HEADER);

const NO_HEADER: Header = { row: 1, columns: new Map() };

const labelled = (cells: readonly Cell[], columns: readonly LayoutColumn[]): ReadonlyMap<string, number> => {
  const labels = cells.map((cell) => ({
    column: cell.column,
    label: compactText(String(cell.value)).replace(/\(.*$/u, ''),
  }));
  return new Map(
    columns.flatMap(({ field, label }) => {
      const found = labels.find((one) => one.label === label);
      return found ? [[field, found.column] as const] : [];
    }),
  );
};

const readRow = (sheet: Sheet, row: number, header: Header['columns'], { columns }: SheetLayout) => {
  const cells = new Map(sheet.cells.inRow(row).map((cell) => [cell.column, cell] as const));
  const place = (field: string) => ({
    sheet: sheet.name,
    cell: formatCellReference(row, header.get(field) ?? header.values().next().value ?? 1),
  });
  const values: Record<string, CellValue> = {};
  const findings: Finding[] = [];
  const known = columns.filter(({ field }) => header.has(field));
  if (known.every(({ field }) => isEmpty(cells.get(header.get(field) ?? 0)))) return [];
  for (const column of known) {
    const cell = cells.get(header.get(column.field) ?? 0);
    if (!cell || isEmpty(cell)) {
      if (column.required) findings.push(required(place(column.field), column));
      continue;
    }
    const value = cellValue(cell, column.takes);
    if (value === undefined) findings.push(unreadable(place(column.field), column, cell));
    else values[column.field] = value;
  }
  return [{ row: { sheet: sheet.name, row, values, place }, findings }];
};

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || isBlank(cell);

const noSheet = ({ sheets }: Workbook, { name }: SheetLayout): Finding =>
  mistake(
    'onboarding.sheet-missing',
    { sheet: null, cell: null },
    {
      ...{ seen: sheets.map((sheet) => sheet.name).join('、') || '（空）', expected: name },
      message: { zh: `缺少工作表“${name}”`, en: `There is no sheet ${name}` },
      hint: { zh: '请使用模板，不要改工作表名称', en: 'Use the template, and leave the names of its sheets' },
    },
  );

const noColumn = (sheet: Sheet, row: number, column: LayoutColumn): Finding =>
  mistake(
    'onboarding.column-missing',
    { sheet: sheet.name, cell: formatCellReference(row, 1) },
    {
      ...{ seen: '（无此列）', expected: headingOf(column) },
      message: { zh: `缺少“${column.label}”列`, en: `There is no column ${column.label}` },
      hint: { zh: '请使用模板，不要改表头', en: 'Use the template, and leave its header' },
    },
  );

const required = (place: ReturnType<ReadRow['place']>, { label, hint }: LayoutColumn): Finding =>
  mistake('onboarding.required', place, {
    ...{ seen: '（空）', expected: label },
    message: { zh: `“${label}”未填写`, en: `${label} is not filled in` },
    hint,
  });

const unreadable = (place: ReturnType<ReadRow['place']>, { label, hint }: LayoutColumn, cell: Cell): Finding =>
  mistake('onboarding.value', place, {
    ...{ seen: shownText(cell), expected: hint.zh },
    message: { zh: `“${label}”填写的“${shownText(cell)}”不符合要求`, en: `${label} cannot be “${shownText(cell)}”` },
    hint,
  });
