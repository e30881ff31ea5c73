import { formatCellReference } from '../../../workbook/cell-reference.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import { compactText } from '../reading/compact-text.ts';
import type { Grid } from '../reading/grid.ts';
import { refused } from '../reading/number-reading.ts';
import { shownText } from '../reading/shown-text.ts';
import { type Figure, readFigure } from './figure.ts';
import type { FigureColumn, TableColumns } from './table-columns.ts';
import { outlineTable } from './table-outline.ts';

/** The figures of a row by field; a column that the sheet lacks is lacking here. */
type Figures = ReadonlyMap<IndicatorField, Figure>;

/** A row of the table that is data: one sub-area (片区). */
export interface SubAreaRow {
  readonly row: number;
  /** What stands in the column of names, of a merged range the top-left; undefined for a blank. */
  readonly name: { readonly text: string; readonly cell: string } | undefined;
  readonly figures: Figures;
}

/** A 合计 or 小计 row, which is never data, and the rows that it sums up. */
export interface TotalRow {
  readonly row: number;
  readonly of: readonly SubAreaRow[];
  readonly figures: Figures;
}

/** What stands below the header. */
export interface TableBody {
  readonly rows: readonly SubAreaRow[];
  readonly totals: readonly TotalRow[];
  /** Hidden rows that hold data: their first cell, and what their name cell says. */
  readonly hidden: readonly { readonly cell: string; readonly name: string }[];
  /** The last row of the table; what follows are notes and signatures. */
  readonly end: number;
  /** There are more rows than any zone has sub-areas; those after the limit are not read. */
  readonly overfull: boolean;
}

/**
 * Reads what stands below the header: one row a sub-area, up to the total, the notes, or the end.
 *
 * @example
 * readBody(grid, header.bottom, columns).rows.length; // 4
 */
export const readBody = (grid: Grid, headerBottom: number, columns: TableColumns): TableBody => {
  const outline = outlineTable(grid, headerBottom, columns);
  const dataRows = outline.rows.flatMap(({ row, kind }) => (kind === 'data' ? row : []));
  const place: Place = { grid, columns: [...columns.figures.values()], dataRows: new Set(dataRows) };
  const rows = dataRows.map(
    (row): SubAreaRow => ({ row, name: nameAt(grid, columns, row), figures: read(place, row) }),
  );
  const hidden = outline.rows.filter(({ kind }) => kind === 'hidden');
  let subtotalled = 0;
  const totals = outline.rows.flatMap(({ row, kind }): readonly TotalRow[] => {
    if (kind === 'total') return [{ row, of: rows, figures: read(place, row) }];
    if (kind !== 'subtotal') return [];
    const of = rows.filter((candidate) => candidate.row > subtotalled && candidate.row < row);
    subtotalled = row;
    return of.length > 0 ? [{ row, of, figures: read(place, row) }] : [];
  });
  return {
    rows,
    totals,
    hidden: hidden.map(({ row }) => ({
      cell: formatCellReference(row, columns.subArea?.column ?? 1),
      name: shownText(columns.subArea && grid.cellAt(row, columns.subArea.column)),
    })),
    end: outline.end,
    overfull: outline.overfull,
  };
};

interface Place {
  readonly grid: Grid;
  readonly columns: readonly FigureColumn[];
  readonly dataRows: ReadonlySet<number>;
}

const nameAt = (grid: Grid, { subArea }: TableColumns, row: number): SubAreaRow['name'] => {
  const cell = subArea && grid.shownAt(row, subArea.column);
  const text = shownText(cell);
  return cell && compactText(text) !== '' && text !== shownText(undefined) ? { text, cell: cell.ref } : undefined;
};

const read = (place: Place, row: number): Figures => {
  const figures = new Map<IndicatorField, Figure>();
  for (const column of place.columns) figures.set(column.field, readAt(place, row, column));
  return figures;
};

const readAt = (place: Place, row: number, column: FigureColumn): Figure => {
  const { grid } = place;
  const merge = grid.mergeAt(row, column.column);
  if (!merge || !spansSeveral(place, merge)) {
    const cell = grid.cellAt(row, column.column);
    return readFigure(cell, cell?.ref ?? formatCellReference(row, column.column), column);
  }
  const ref = formatCellReference(merge.top, merge.left);
  const figure = readFigure(grid.cellAt(merge.top, merge.left), ref, column);
  return { ...figure, reading: refused('merged'), value: undefined };
};

/** A number over two sub-areas, or two columns, belongs to neither. */
const spansSeveral = (
  { columns, dataRows }: Place,
  {
    top,
    bottom,
    left,
    right,
  }: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
): boolean =>
  columns.filter(({ column }) => left <= column && column <= right).length > 1 ||
  [...dataRows].filter((row) => top <= row && row <= bottom).length > 1;
