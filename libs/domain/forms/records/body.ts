import { type CellRange, formatCellReference } from '../../../workbook/cell-reference.ts';
import type { Cell } from '../../../workbook/workbook.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { shownText } from '../reading/shown-text.ts';
import type { PlacedColumn } from './columns.ts';
import type { ReadCell, ReadRow } from './read-sheet.ts';
import type { RecordColumn } from './record-form.ts';
import { type ValueContext, valueReader } from './values/read-value.ts';
import { nothing, refuse, type ValueReading } from './values/value-reading.ts';

/**
 * Reads the rows of data. A merged cell says the same for all its rows, except a number, which then belongs to none of
 * them; a blank in a key column takes the value above it.
 *
 * @example
 * readRows(grid, [4, 5], columns, context)[0]?.cells.subArea?.value; // '主城片区'
 */
export const readRows = (
  grid: Grid,
  rows: readonly number[],
  columns: readonly PlacedColumn[],
  context: ValueContext,
): readonly ReadRow[] => {
  const above = new Map<string, ReadCell>();
  const readers = columns.map((column) => ({ column, read: rememberingReader(column, context) }));
  const place: Place = { grid, rows, columns };
  return rows.map((row) => {
    const cells: Record<string, ReadCell> = {};
    for (const { column, read } of readers) {
      const { field, fillDown } = column.definition;
      const own = readAt(place, row, column, read);
      const filler = fillDown && isUnsaid(own) ? above.get(field) : undefined;
      cells[field] = filler ? { ...filler, filledDown: true } : own;
      if (fillDown && !isUnsaid(own)) above.set(field, own);
    }
    return { sheet: grid.sheet.name, row, cells };
  });
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
  return (cell) => {
    if (cell?.type !== 'string' || cell.value === null) return read(cell);
    const before = known.get(cell.value);
    if (before) return before;
    const reading = read(cell);
    if (known.size < remembered) known.set(cell.value, reading);
    return reading;
  };
};

/** A column with more texts than these is of names or numbers, which do not repeat. */
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
