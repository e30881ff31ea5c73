import type { ColumnSpan } from './page-block.ts';

/**
 * Shares columns out in as many spans as there are weights, as nearly by weight as the columns' edges allow; each gets at
 * least `least` columns. Throws `RangeError` where there are not enough.
 *
 * @example
 * shareColumns([10, 10, 20, 10], [1, 1]); // [{ left: 1, right: 2 }, { left: 3, right: 4 }]
 */
export function shareColumns(widths: readonly number[], weights: readonly number[], least = 1): readonly ColumnSpan[] {
  if (widths.length < weights.length * least) throw new RangeError(`${widths.length} columns are not enough`);
  const edges = [0, ...widths.map((_, index) => spanWidth(widths, { left: 1, right: index + 1 }))];
  const share = (edges.at(-1) ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
  const spans: ColumnSpan[] = [];
  let taken = 0;
  let wanted = 0;
  weights.forEach((weight, index) => {
    wanted += weight * share;
    const rest = weights.length - index - 1;
    const end = rest === 0 ? widths.length : nearestEdge(edges, wanted, taken + least, widths.length - rest * least);
    spans.push({ left: taken + 1, right: end });
    taken = end;
  });
  return spans;
}

function nearestEdge(edges: readonly number[], wanted: number, first: number, last: number): number {
  let best = first;
  for (let edge = first; edge <= last; edge++) {
    if (Math.abs((edges[edge] ?? 0) - wanted) < Math.abs((edges[best] ?? 0) - wanted)) best = edge;
  }
  return best;
}

/**
 * How many columns from one on are at least so wide together; at most `most`.
 *
 * @example
 * columnsFor([6, 10, 12], 1, 14, 3); // 2
 */
export function columnsFor(widths: readonly number[], from: number, width: number, most: number): number {
  let sum = 0;
  for (let count = 1; count <= most; count++) {
    sum += widths[from + count - 2] ?? 0;
    if (sum >= width) return count;
  }
  return most;
}

/**
 * The width of a span.
 *
 * @example
 * spanWidth([6, 10, 12], { left: 2, right: 3 }); // 22
 */
export const spanWidth = (widths: readonly number[], { left, right }: ColumnSpan): number =>
  widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
