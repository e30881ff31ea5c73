import { columnSum } from './column-sum.ts';
import type { DrawAggregate } from './draw-aggregate.ts';
import { eachScore, type RescaledChild, rescaledChild } from './rescaled-child.ts';

/** What makes a mean of sums: f⁻¹(Σ w·f(s)), e.g. the geometric one with ln and exp. */
export interface MeanShape {
  readonly forward: (score: number) => number;
  readonly backward: (mean: number) => number;
}

/**
 * The weighted arithmetic mean.
 *
 * @example
 * arithmeticNode([{ column: Float64Array.of(7), isFixed: true, isWhole: true }], {}).isWhole; // true
 */
export const arithmeticNode: DrawAggregate = (children) => {
  const terms = children.map((child) => ({ child, column: child.column, refresh: () => {} }));
  if (children.every(({ isWhole }) => isWhole)) {
    return { isWhole: true, score: columnSum(terms.map(({ column }) => column)) };
  }
  const present = new Float64Array(children[0]?.column.length ?? 0);
  return { isWhole: false, score: (shares, out) => meanOfPresent(terms, shares, present, out) };
};

/**
 * A mean by its shape. Where `forward` gives NaN for a score, the unit has no mean.
 *
 * @example
 * const geometric = meanNode({ forward: ln, backward: exp });
 */
export const meanNode =
  ({ forward, backward }: MeanShape): DrawAggregate =>
  (children) => {
    const terms = children.map((child) => rescaledChild(child, eachScore(forward)));
    const present = new Float64Array(children[0]?.column.length ?? 0);
    const isWhole = terms.every(({ child, column }) => child.isFixed && child.isWhole && column.every(Number.isFinite));
    const back = eachScore(backward);
    const sum = columnSum(terms.map(({ column }) => column));
    return {
      isWhole,
      score: (shares, out) => {
        for (const { refresh } of terms) refresh();
        if (isWhole) sum(shares, out);
        else meanOfPresent(terms, shares, present, out);
        back(out, out);
      },
    };
  };

/**
 * Writes the weighted mean of the children that each unit has, NaN where these weigh nothing.
 *
 * @example
 * meanOfPresent(terms, shares, new Float64Array(units), out);
 */
export const meanOfPresent = (
  terms: readonly RescaledChild[],
  shares: Float64Array,
  present: Float64Array,
  out: Float64Array,
): void => {
  out.fill(0);
  present.fill(0);
  for (let at = 0; at < terms.length; at += 1) {
    const share = shares[at] ?? 0;
    const term = terms[at];
    if (share !== 0 && term) addPresent(share, term, present, out);
  }
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = (out[unit] as number) / (present[unit] as number);
};

/** A gap is seen in the child's own scores: what became of a score may be NaN for another reason. */
const addPresent = (
  share: number,
  { child, column }: RescaledChild,
  present: Float64Array,
  out: Float64Array,
): void => {
  const own = child.column;
  for (let unit = 0; unit < out.length; unit += 1) {
    if (Number.isNaN(own[unit])) continue;
    out[unit] = (out[unit] as number) + share * (column[unit] as number);
    present[unit] = (present[unit] as number) + share;
  }
};
