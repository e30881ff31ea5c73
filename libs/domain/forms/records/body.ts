import { formatCellReference } from '../../../workbook/cell-reference.ts';
import type { Cell } from '../../../workbook/workbook.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { shownText } from '../reading/shown-text.ts';
import type { PlacedColumn } from './columns.ts';
import type { ReadCell, ReadRow } from './read-sheet.ts';
import { readValue, type ValueContext } from './values/read-value.ts';
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
  const readers = new Map(columns.map((column) => [column, rememberingReader(column, context)]));
  const place: Place = { grid, rows, columns, readers };
  return rows.map((row) => {
    const cells: Record<string, ReadCell> = {};
    for (const column of columns) {
      const { field, fillDown } = column.definition;
      const own = readAt(place, row, column);
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
  readonly readers: ReadonlyMap<PlacedColumn, ValueReader>;
}

type ValueReader = (cell: Cell | undefined) => ValueReading;

/** Columns repeat their texts: offices, statuses and fields are read once each. */
const rememberingReader = ({ definition: { type }, unit }: PlacedColumn, context: ValueContext): ValueReader => {
  const known = new Map<string, ValueReading>();
  return (cell) => {
    if (cell?.type !== 'string' || cell.value === null) return readValue(cell, type, unit, context);
    const reading = known.get(cell.value) ?? readValue(cell, type, unit, context);
    known.set(cell.value, reading);
    return reading;
  };
};

const isUnsaid = ({ seen }: ReadCell): boolean => seen === '';

const readAt = (place: Place, row: number, column: PlacedColumn): ReadCell => {
  const { cell, ref, rowsCovered } = shownCell(place, row, column.column);
  const { field, type } = column.definition;
  const blank = cell === undefined || isBlank(cell);
  const shared = rowsCovered > 1 && type.kind === 'number' && !blank;
  const reading = shared ? refuse('value.merged', '每行各填一个数字') : (place.readers.get(column)?.(cell) ?? nothing);
  return {
    field,
    cell: ref,
    seen: blank ? '' : shownText(cell),
    ...reading,
    ...(cell?.formula === undefined ? {} : { formula: true }),
  };
};

interface ShownCell {
  readonly cell: Cell | undefined;
  readonly ref: string;
  /** How many rows of data share it. */
  readonly rowsCovered: number;
}

/** What is merged sideways belongs to the first of the form's columns that it covers. */
const shownCell = ({ grid, rows, columns }: Place, row: number, column: number): ShownCell => {
  const own = formatCellReference(row, column);
  const merge = grid.mergeAt(row, column);
  if (!merge) return { cell: grid.cellAt(row, column), ref: own, rowsCovered: 1 };
  const owner = columns.find((one) => one.column >= merge.left);
  if (owner?.column !== column || merge.top < (rows[0] ?? 0)) return { cell: undefined, ref: own, rowsCovered: 1 };
  return {
    cell: grid.cellAt(merge.top, merge.left),
    ref: formatCellReference(merge.top, merge.left),
    rowsCovered: merge.top === merge.bottom ? 1 : rows.filter((one) => merge.top <= one && one <= merge.bottom).length,
  };
};
