import type { DrawChild } from './draw-aggregate.ts';

/** A child's scores made into something else. */
export interface RescaledChild {
  readonly child: DrawChild;
  readonly column: Float64Array;
  /** Makes the column anew, where the child's scores may have changed. */
  readonly refresh: () => void;
}

/** Writes what becomes of scores; NaN stays NaN. */
export type Rescale = (scores: Float64Array, out: Float64Array) => void;

/**
 * Rescales a child's scores: an item's here and now and never again, a node's in every draw.
 *
 * @example
 * rescaledChild({ column: Float64Array.of(7), isFixed: true, isWhole: true }, (scores, out) => out.set(scores)).column[0]; // 7
 */
export const rescaledChild = (child: DrawChild, rescale: Rescale): RescaledChild => {
  const column = new Float64Array(child.column.length);
  if (child.isFixed) rescale(child.column, column);
  return { child, column, refresh: child.isFixed ? () => {} : () => rescale(child.column, column) };
};

/**
 * Rescales score by score.
 *
 * @example
 * const halved = eachScore((score) => score / 2);
 */
export const eachScore =
  (make: (score: number) => number): Rescale =>
  (scores, out) => {
    for (let unit = 0; unit < out.length; unit += 1) out[unit] = make(scores[unit] as number);
  };

/** What all scores of a column have in common; of none the least is Infinity. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

/**
 * The least and the most of the scores that are there.
 *
 * @example
 * extentOf(Float64Array.of(3, Number.NaN, 1)); // { least: 1, most: 3 }
 */
export const extentOf = (scores: Float64Array): Extent => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores) {
    if (score < least) least = score;
    if (score > most) most = score;
  }
  return { least, most };
};
