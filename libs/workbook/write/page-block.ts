import type { CellRange } from '../cell-reference.ts';
import type { CellPlan } from './cell-plan.ts';
import type { RowPlan } from './sheet-plan.ts';

/** Rows of a page that stand together, with their merged ranges counted from the block's first row. */
export interface PageBlock {
  readonly rows: readonly RowPlan[];
  readonly merges: readonly CellRange[];
}

/** Neighbouring columns, from 1, both included. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/**
 * Puts blocks one under the other.
 *
 * @example
 * stack([emptyRow(6), emptyRow(8)]).rows.length; // 2
 */
export function stack(blocks: readonly PageBlock[]): PageBlock {
  const rows: RowPlan[] = [];
  const merges: CellRange[] = [];
  for (const block of blocks) {
    const above = rows.length;
    for (const { top, bottom, ...columns } of block.merges) {
      merges.push({ top: top + above, bottom: bottom + above, ...columns });
    }
    rows.push(...block.rows);
  }
  return { rows, merges };
}

/**
 * A row whose cells each reach over a span of columns.
 *
 * @example
 * spanningRow([[{ left: 1, right: 3 }, { kind: 'title' }]], 34).merges; // [{ top: 1, bottom: 1, left: 1, right: 3 }]
 */
export function spanningRow(parts: readonly (readonly [ColumnSpan, CellPlan])[], height: number): PageBlock {
  const cells: (CellPlan | null)[] = [];
  for (const [{ left }, cell] of parts) {
    while (cells.length < left - 1) cells.push(null);
    cells[left - 1] = cell;
  }
  const wide = parts.map(([span]) => span).filter(({ left, right }) => right > left);
  return { rows: [{ cells, height }], merges: wide.map((span) => ({ top: 1, bottom: 1, ...span })) };
}

/**
 * A row that only keeps a distance, in points.
 *
 * @example
 * emptyRow(6).rows; // [{ cells: [], height: 6 }]
 */
export const emptyRow = (height: number): PageBlock => ({ rows: [{ cells: [], height }], merges: [] });
