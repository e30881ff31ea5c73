import type { CellPlan } from './cell-plan.ts';
import { letterSize } from './cell-styles.ts';
import { spanWidth } from './column-spans.ts';
import type { ColumnSpan, PageBlock } from './page-block.ts';
import type { PageColumn } from './page-plan.ts';
import { heightOf, linesOf } from './text-extent.ts';

/** A cell of the header: a text over some columns and rows, all counted from 1 and included. */
interface HeaderCell extends ColumnSpan {
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  readonly note?: string;
}

const mostRows = 3;
const leastHeight = 22;

/** The header of a table: texts that neighbours share reach over them, short columns reach down. */
export function pageHeader(columns: readonly PageColumn[]): PageBlock {
  const depth = Math.max(...columns.map(({ header }) => header.length));
  if (depth < 1 || depth > mostRows) throw new RangeError(`a header has one to ${mostRows} rows, not ${depth}`);
  const cells = columns.flatMap((column, index) => headerCells(column, index, columns, depth));
  const heights = rowHeights(cells, columns, depth);
  const rows = heights.map((height, row) => ({
    height,
    cells: columns.map((_, column) => planOf(cells.find((cell) => cell.top === row + 1 && cell.left === column + 1))),
  }));
  return { rows, merges: cells.filter(isMerged).map(({ top, bottom, left, right }) => ({ top, bottom, left, right })) };
}

const isMerged = ({ top, bottom, left, right }: HeaderCell): boolean => bottom > top || right > left;

const planOf = (cell: HeaderCell | undefined): CellPlan | null =>
  cell
    ? { kind: 'header', content: { text: cell.text }, ...(cell.note === undefined ? {} : { note: cell.note }) }
    : null;

/** The cells that begin in a column: outer texts unless the column before shares them, and its own, the innermost. */
function headerCells(column: PageColumn, index: number, columns: readonly PageColumn[], depth: number): HeaderCell[] {
  const { header, note } = column;
  return header.flatMap((text, level): HeaderCell[] => {
    if (level === header.length - 1) {
      const leaf = { top: level + 1, bottom: depth, left: index + 1, right: index + 1, text };
      return [note === undefined ? leaf : { ...leaf, note }];
    }
    if (shares(columns[index - 1], column, level)) return [];
    let right = index + 1;
    while (shares(columns[right], column, level)) right++;
    return [{ top: level + 1, bottom: level + 1, left: index + 1, right, text }];
  });
}

/** Whether another column stands under the same outer texts, down to this one. */
const shares = (other: PageColumn | undefined, { header }: PageColumn, level: number): boolean =>
  other !== undefined &&
  other.header.length > level + 1 &&
  header.slice(0, level + 1).every((text, at) => other.header[at] === text);

function rowHeights(cells: readonly HeaderCell[], columns: readonly PageColumn[], depth: number): readonly number[] {
  const widths = columns.map(({ width }) => width);
  const points = letterSize('header');
  const heights = new Array<number>(depth).fill(leastHeight);
  for (const cell of cells.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const needed = heightOf(linesOf(cell.text, spanWidth(widths, cell), points), points);
    const given = heights.slice(cell.top - 1, cell.bottom).reduce((sum, height) => sum + height, 0);
    if (needed > given) heights[cell.bottom - 1] = (heights[cell.bottom - 1] ?? 0) + needed - given;
  }
  return heights;
}
