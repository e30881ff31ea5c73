import { formatCellReference } from '../../../workbook/cell-reference.ts';
import { Decimal } from '../../decimal.ts';
import { compactText } from '../reading/compact-text.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { isSentence, rowMark } from '../reading/row-text.ts';
import { isNoteRow } from './column-notes.ts';
import { readFigure } from './figure.ts';
import { readLabel } from './label.ts';
import type { TableColumns } from './table-columns.ts';

/** What a row of the table is: a sub-area's figures, the same but hidden, or sums of others. */
type RowKind = 'data' | 'hidden' | 'total' | 'subtotal';

/** The rows of the table by kind; rows that are none of these are left out. */
export interface TableOutline {
  readonly rows: readonly { readonly row: number; readonly kind: RowKind }[];
  readonly end: number;
  readonly overfull: boolean;
}

/** Far more than any zone has sub-areas. */
const mostRows = 200;

/**
 * Tells the rows below the header apart. The table ends before the notes, or with the total once there was data: a total
 * right below the header stands over its data. Numbers of columns (栏次), repeated headers and notes on each column
 * (数据性质) are passed over.
 *
 * @example
 * outlineTable(grid, 3, columns).rows; // [{ row: 4, kind: 'data' }, …, { row: 8, kind: 'total' }]
 */
export const outlineTable = (grid: Grid, headerBottom: number, columns: TableColumns): TableOutline => {
  const rows: { row: number; kind: RowKind }[] = [];
  let end = headerBottom;
  let data = 0;
  for (const row of grid.rows.filter((each) => each > headerBottom)) {
    const kind = kindOf(grid, row, columns, rows.length === 0);
    if (kind === 'note') break;
    if (kind === 'none') continue;
    if (data === mostRows) return { rows, end, overfull: true };
    rows.push({ row, kind });
    end = row;
    if (kind === 'data' || kind === 'hidden') data++;
    if (kind === 'total' && data > 0) break;
  }
  return { rows, end, overfull: false };
};

const kindOf = (grid: Grid, row: number, columns: TableColumns, first: boolean): RowKind | 'note' | 'none' => {
  const kind = visibleKindOf(grid, row, columns, first);
  if (!grid.sheet.hiddenRows.has(row)) return kind;
  return kind === 'data' ? 'hidden' : 'none';
};

const visibleKindOf = (grid: Grid, row: number, columns: TableColumns, first: boolean): RowKind | 'note' | 'none' => {
  if (isNoteRow(grid, row)) return 'none';
  const name = nameText(grid, row, columns);
  const mark = rowMark(name) ?? rowMark(leadingText(grid, row));
  if (mark !== undefined) return mark;
  // The figures are read only where they matter: a row with a plain name is data, whatever it holds.
  const numbers = name === '' || first || isSentence(name) ? figuresOf(grid, row, columns) : [];
  if (name === '' && numbers.length === 0) return 'none';
  if (readLabel([name]).name === 'subArea' || (first && isNumbering(name, numbers))) return 'none';
  return numbers.length === 0 && isSentence(name) ? 'note' : 'data';
};

/** Its own text only: a name merged downwards makes no row of the blank ones under it. */
const nameText = (grid: Grid, row: number, { subArea }: TableColumns): string => {
  const cell = subArea && grid.cellAt(row, subArea.column);
  return cell && !isBlank(cell) && cell.value !== null ? compactText(String(cell.value).slice(0, 80)) : '';
};

const leadingText = (grid: Grid, row: number): string => {
  const { hiddenColumns } = grid.sheet;
  const cell = grid
    .cellsOf(row)
    .find((one) => one.type === 'string' && !isBlank(one) && !hiddenColumns.has(one.column));
  return typeof cell?.value === 'string' ? compactText(cell.value.slice(0, 80)) : '';
};

/** What stands in the columns of figures, blanks and dashes left out; null for what is no number. */
const figuresOf = (grid: Grid, row: number, { figures }: TableColumns): readonly (Decimal | null)[] =>
  [...figures.values()]
    .toSorted((a, b) => a.column - b.column)
    .map(
      (column) => readFigure(grid.cellAt(row, column.column), formatCellReference(row, column.column), column).reading,
    )
    .flatMap((reading) => {
      if (reading.kind === 'none') return [];
      return [reading.kind === 'number' ? reading.value : null];
    });

/** 栏次: 甲, 1, 2, 3 … below the header. */
const isNumbering = (name: string, numbers: readonly (Decimal | null)[]): boolean =>
  /^(?:[甲乙丙丁]|栏次|列次|\(?\d{1,2}\)?)?$/u.test(name) &&
  numbers.length >= 3 &&
  numbers.every((value, index) => value?.eq((numbers[0] ?? new Decimal(0)).plus(index)));
