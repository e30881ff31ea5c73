import { formatCellReference } from '../../../workbook/cell-reference.ts';
import type { Grid } from '../reading/grid.ts';
import { reportingPeriod, reportingUnit } from '../reading/sheet-statements.ts';
import { shownText } from '../reading/shown-text.ts';
import { readRows } from './body.ts';
import { type PlacedColumn, placeColumns } from './columns.ts';
import { labelKey } from './label-reader.ts';
import { outlineRows } from './outline.ts';
import type { ReadPart, ReadSheet } from './read-sheet.ts';
import type { RecordForm } from './record-form.ts';
import type { Candidate } from './sheet-candidates.ts';
import type { ValueContext } from './values/read-value.ts';

/** Far more rows than a form ever has, unless its definition says otherwise. */
export const mostRows = 500;

/** Signatures and notes below the table are searched this far. */
const searchedBelow = 40;

/**
 * Reads one table from its sheets, the rows of all of them one after the other; undefined without a sheet.
 *
 * @example
 * readTable(candidates, form, context)?.rows.length; // 12
 */
export const readTable = (
  candidates: readonly Candidate[],
  form: RecordForm,
  context: ValueContext,
): ReadSheet | undefined => {
  const read = candidates.map((candidate) => readPart(candidate, form, context));
  const [first] = read;
  if (!first) return undefined;
  return {
    ...first.part,
    rows: read.flatMap(({ rows }) => rows),
    remarkable: read.flatMap(({ remarkable }) => remarkable),
    parts: read.map(({ part }) => part),
  };
};

const readPart = (
  { grid, table, header, read }: Candidate,
  form: RecordForm,
  context: ValueContext,
): Pick<ReadSheet, 'rows' | 'remarkable'> & { readonly part: ReadPart } => {
  const { placed, ...columns } = placeColumns(grid, header, table);
  const statements = (form.statements ?? []).map(({ label }) => labelKey(label));
  const outline = outlineRows(grid, header.bottom, { columns: placed, read, statements, most: table.most ?? mostRows });
  const above = grid.rows.filter((row) => row < header.top);
  const below = grid.rows.filter((row) => row > outline.end && row <= outline.end + searchedBelow);
  const byField = <Value>(value: (column: PlacedColumn) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(placed.map((column) => [column.definition.field, value(column)]));
  return {
    ...readRows(grid, outline.rows, placed, context),
    part: {
      ...columns,
      name: grid.sheet.name,
      headerRow: header.top,
      columns: byField(({ column, cell, label }) => ({ column, cell, label })),
      units: byField(({ unit }) => unit),
      hidden: outline.hidden.map((row) => firstCell(grid, row, placed)),
      overfull: outline.overfull,
      after: outline.after.map((row) => firstCell(grid, row, placed)),
      reportingUnit: reportingUnit(grid, [...above, ...below]),
      period: reportingPeriod(grid, [...above, ...below], above),
    },
  };
};

/** The first cell of a row that says something in a column of the form, the printed number only where nothing else does. */
const firstCell = (grid: Grid, row: number, columns: readonly PlacedColumn[]) => {
  const said = columns.filter(({ column }) => grid.cellAt(row, column) !== undefined);
  const first = said.find(({ definition }) => definition.type.kind !== 'sequence') ?? said[0];
  return {
    cell: formatCellReference(row, first?.column ?? 1),
    seen: shownText(first && grid.cellAt(row, first.column)),
  };
};
