import { type CellRange, formatCellReference } from '../../../workbook/cell-reference.ts';
import type { Cell } from '../../../workbook/workbook.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { shownText } from '../reading/shown-text.ts';
import type { PlacedColumn } from './columns.ts';
import { isRemarkable } from './placed-cells.ts';
import type { ReadCell, ReadRow, ReadSheet } from './read-sheet.ts';
import type { RecordColumn } from './record-form.ts';
import { type ValueContext, valueReader } from './values/read-value.ts';
import { nothing, refuse, type ValueReading } from './values/value-reading.ts';

/**
 * Reads the rows of data. A merged cell says the same for all its rows, except a number, which then belongs to none of
 * them; a blank in a key column takes the value above it.
 *
 * @example
 * readRows(grid, [4, 5], columns, context).rows[0]?.cells.subArea?.value; // '主城片区'
 */
export const readRows = (
  grid: Grid,
  rows: readonly number[],
  columns: readonly PlacedColumn[],
  context: ValueContext,
): ReadRows => {
  const place: Place = { grid, rows, columns };
  const readers = columns.map((column) => ({
    definition: column.definition,
    read: columnReader(place, column, context),
  }));
  const remarkable: ReadRow[] = [];
  const read = rows.map((row) => {
    const cells: Record<string, ReadCell> = {};
    let isPlain = true;
    for (const { definition, read } of readers) {
      const cell = read(row);
      cells[definition.field] = cell;
      if (isRemarkable(cell, definition)) isPlain = false;
    }
    const made = { sheet: grid.sheet.name, row, cells };
    if (!isPlain) remarkable.push(made);
    return made;
  });
  return { rows: read, remarkable };
};

/** The rows of a table, and those of them in which a cell does not simply say a value. */
type ReadRows = Pick<ReadSheet, 'rows' | 'remarkable'>;

/** Reads one column, row by row downwards. */
const columnReader = (place: Place, column: PlacedColumn, context: ValueContext): ((row: number) => ReadCell) => {
  const read = rememberingReader(column, context);
  if (!column.definition.fillDown) return (row) => readAt(place, row, column, read);
  let above: ReadCell | undefined;
  return (row) => {
    const own = readAt(place, row, column, read);
    if (!isUnsaid(own)) above = own;
    return above && above !== own ? { ...above, filledDown: true } : own;
  };
};

interface Place {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly columns: readonly PlacedColumn[];
}

type ValueReader = (cell: Cell | undefined) => ValueReading;

/** Columns repeat their texts: offices, statuses and fields are read once each. */
const rememberingReader = ({ definition: { type }, unit }: PlacedColumn, context: ValueContext): ValueReader => {
  const known = new Map<string, ValueReading>();
  const read = valueReader(type, unit, context);
  let repeats = 0;
  return (cell) => {
    if (cell?.type !== 'string' || cell.value === null || (known.size >= enough && repeats < known.size)) {
      return read(cell);
    }
    const before = known.get(cell.value);
    if (before) {
      repeats += 1;
      return before;
    }
    const reading = read(cell);
    if (known.size < remembered) known.set(cell.value, reading);
    return reading;
  };
};

/** A column with so many texts of which few come again is of names or numbers: it is no longer looked for them. */
const enough = 64;
const remembered = 256;

const isUnsaid = ({ seen }: ReadCell): boolean => seen === '';

const readAt = (place: Place, row: number, { column, definition }: PlacedColumn, read: ValueReader): ReadCell => {
  const { grid } = place;
  const merge = grid.mergeAt(row, column);
  if (merge) return readMerged(place, row, { column, definition, merge }, read);
  const cell = grid.cellAt(row, column);
  return readCell(definition, cell, cell?.ref ?? formatCellReference(row, column), read(cell));
};

const readCell = ({ field }: RecordColumn, cell: Cell | undefined, ref: string, reading: ValueReading): ReadCell => {
  const { value, refusal, mended, shown } = reading;
  const seen = shown ?? (cell === undefined || isBlank(cell) ? '' : shownText(cell));
  const read = { field, cell: ref, seen, value };
  const isFormula = cell?.formula !== undefined;
  // Most cells say a value and nothing else.
  if (refusal === undefined && mended === undefined && !isFormula) return read;
  return {
    ...read,
    ...(refusal === undefined ? {} : { refusal }),
    ...(mended === undefined ? {} : { mended }),
    ...(isFormula ? { formula: true } : {}),
  };
};

/** What is merged sideways belongs to the first of the form's columns that it covers. */
const readMerged = (
  { grid, rows, columns }: Place,
  row: number,
  { column, definition, merge }: Pick<PlacedColumn, 'column' | 'definition'> & { readonly merge: CellRange },
  read: ValueReader,
): ReadCell => {
  const { top, bottom, left } = merge;
  const owner = columns.find((one) => one.column >= left);
  if (owner?.column !== column || top < (rows[0] ?? 0)) {
    return readCell(definition, undefined, formatCellReference(row, column), nothing);
  }
  const cell = grid.cellAt(top, left);
  const isShared =
    definition.type.kind === 'number' &&
    cell !== undefined &&
    !isBlank(cell) &&
    rows.filter((one) => top <= one && one <= bottom).length > 1;
  const reading = isShared ? refuse('value.merged', '每行各填一个数字') : read(cell);
  return readCell(definition, cell, formatCellReference(top, left), reading);
};
