import type { CellRange } from '../cell-reference.ts';
import type { CellCheck } from './cell-check.ts';
import type { CellPlan } from './cell-plan.ts';
import { isUnlockedKind, letterSize } from './cell-styles.ts';
import type { PageBlock } from './page-block.ts';
import type { PageColumn, PageRow, StatisticalPage } from './page-plan.ts';
import type { ValidationPlan } from './sheet-plan.ts';
import { heightOf, linesOf } from './text-extent.ts';

/** The body of a table, with the checks on its cells; ranges are counted from its first row. */
export interface PageBody extends PageBlock {
  readonly checks: readonly ValidationPlan[];
}

const leastHeight = 24;

/** The body of a page's table: its cells as they are, with what their columns have in common. */
export function pageBody(page: StatisticalPage, at: (row: number, column: number) => string): PageBody {
  const { columns, bodyMerges = [] } = page;
  const planned = typeof page.body === 'function' ? page.body(at) : page.body;
  if (planned.length === 0) throw new RangeError('a table without rows');
  if (planned.some(({ cells }) => cells.length > columns.length)) throw new RangeError('a row wider than its header');
  const rows = planned.map(({ cells, height }) => ({
    cells: cells.map((cell, index) => withColumn(cell, columns[index])),
    height: Math.max(height ?? leastHeight, ...cells.map((cell, index) => textHeight(cell, columns[index]))),
  }));
  return {
    rows,
    merges: bodyMerges,
    checks: columns.flatMap(({ check }, index) => (check ? columnChecks(check, rows, index) : [])),
  };
}

function withColumn(cell: CellPlan | null, column: PageColumn | undefined): CellPlan | null {
  if (cell === null) return null;
  const { align, numberFormat } = column ?? {};
  return {
    ...(align === undefined ? {} : { align }),
    ...(numberFormat === undefined || isText(cell) ? {} : { numberFormat }),
    ...cell,
  };
}

/** A text in a column of numbers, such as 合计, is none. */
const isText = ({ content }: CellPlan): boolean => content !== undefined && 'text' in content;

/** The height that a cell's text needs; an indent, which only texts at the left have, takes some of the width. */
function textHeight(cell: CellPlan | null, column: PageColumn | undefined): number {
  if (!cell?.content || !('text' in cell.content)) return 0;
  const points = letterSize(cell.kind);
  const indent = (cell.align ?? column?.align) === 'left' ? 2 : 0;
  return heightOf(linesOf(cell.content.text, (column?.width ?? 0) - indent, points), points);
}

/** The check on each run of cells that are to be filled in: never on those between, nor on the column as a whole. */
function columnChecks(check: CellCheck, rows: readonly PageRow[], index: number): ValidationPlan[] {
  const ranges: CellRange[] = [];
  rows.forEach(({ cells }, row) => {
    const cell = cells[index];
    if (!cell || !(cell.unlocked ?? isUnlockedKind(cell.kind))) return;
    const last = ranges.at(-1);
    const top = last?.bottom === row ? (ranges.pop() ?? last).top : row + 1;
    ranges.push({ top, bottom: row + 1, left: index + 1, right: index + 1 });
  });
  return ranges.map((range) => ({ ...check, range }));
}
