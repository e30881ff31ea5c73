import { type CellRange, maxColumn, maxRow } from '../cell-reference.ts';
import { columnWidth } from './sheet-columns.ts';
import type { SheetOutline } from './sheet-outline.ts';
import { rowHeight } from './sheet-rows.ts';
import { linesOf } from './text-lines.ts';

/** The corners of a note's box: columns and rows from 0, each with an offset into it in pixels. */
export interface NoteBox {
  readonly anchor: readonly [
    left: number,
    leftOffset: number,
    top: number,
    topOffset: number,
    right: number,
    rightOffset: number,
    bottom: number,
    bottomOffset: number,
  ];
  /** In points. */
  readonly width: number;
  readonly height: number;
}

const pixelsPerPoint = 4 / 3;
const boxWidth = 240;
const gap = 10;
const lineHeight = 12.5;
const padding = 12;
const smallest = 50;
const tallest = 330;

/** Columns or rows that a box reaches over at most: thousands may be hidden. */
const mostSteps = 300;

/** Of 9 points. */
const lettersPerLine = 46;

/** How high a box of the usual width must be for a text, in points. */
export function boxHeight(text: string): number {
  return Math.min(Math.max(linesOf(text, lettersPerLine) * lineHeight + padding, smallest), tallest);
}

/**
 * Makes boxes right of cells, each big enough for its text, whatever the widths and heights of the cells under it. What the
 * sheet says of a row or a column is looked for once, since the boxes of many notes lie over the same.
 */
export function noteBoxes(sheet: SheetOutline): (range: CellRange, text: string) => NoteBox {
  const width = remembered((column) => columnWidth(sheet.columns, column + 1));
  const heightOf = remembered((row) => rowHeight(sheet.text, sheet.rows, row + 1));
  return ({ top, left: column }, text) => {
    const height = boxHeight(text);
    const [left, leftOffset] = walk(column, gap, maxColumn, width);
    const [far, farOffset] = walk(left, leftOffset + boxWidth, maxColumn, width);
    const first = Math.max(top - 2, 0);
    const [bottom, bottomOffset] = walk(first, height, maxRow, heightOf);
    const corners = [left, pixels(leftOffset), first, pixels(2)] as const;
    return {
      anchor: [...corners, far, pixels(farOffset), bottom, pixels(bottomOffset)],
      width: boxWidth,
      height,
    };
  };
}

const pixels = (points: number): number => Math.round(points * pixelsPerPoint);

/** The same function, asked once for each number. */
function remembered(of: (index: number) => number): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    const there = known.get(index);
    if (there !== undefined) return there;
    const found = of(index);
    known.set(index, found);
    return found;
  };
}

/** The column or row, from 0, that is met `distance` points behind the beginning of `from`, and the rest of the way in it. */
function walk(from: number, distance: number, end: number, size: (index: number) => number): [number, number] {
  let index = Math.min(from, end - 1);
  const last = Math.min(end - 1, index + mostSteps);
  let rest = distance;
  for (; index < last; index++) {
    const step = size(index);
    if (rest < step) break;
    rest -= step;
  }
  return [index, Math.min(rest, size(index))];
}
