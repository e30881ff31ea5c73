import type { DrawAggregate } from './draw-aggregate.ts';
import { meanOfPresent } from './mean-node.ts';
import { extentOf, type Rescale, rescaledChild } from './rescaled-child.ts';

const MEAN = 100;
const DEVIATION = 10;

/** 100 + 10·(s − mean)/sd of the population; 100 for all where they are equal. */
const standardise: Rescale = (scores, out) => {
  const { least, most } = extentOf(scores);
  let [sum, squares, count] = [0, 0, 0];
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    sum += score;
    count += 1;
  }
  const mean = sum / count;
  for (const score of scores) if (!Number.isNaN(score)) squares += (score - mean) * (score - mean);
  const factor = most > least ? DEVIATION / Math.sqrt(squares / count) : 0;
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = MEAN + factor * ((scores[unit] as number) - mean);
};

/** The Mazziotta–Pareto index: M ∓ S²/M of standardised children; M alone where it is not above 0. */
export const mpiNode: DrawAggregate = (children, { penalty = 'minus' }) => {
  const sign = penalty === 'minus' ? -1 : 1;
  const terms = children.map((child) => rescaledChild(child, standardise));
  const units = children[0]?.column.length ?? 0;
  const [present, variance] = [new Float64Array(units), new Float64Array(units)];
  const deviations = terms.map(({ child }) => ({ child, column: new Float64Array(units), refresh: () => {} }));
  return {
    isWhole: false,
    score: (shares, out) => {
      for (const { refresh } of terms) refresh();
      meanOfPresent(terms, shares, present, out);
      for (let at = 0; at < terms.length; at += 1) {
        const [term, squared] = [terms[at], deviations[at]];
        if (term && squared) writeSquares(term.column, out, squared.column);
      }
      meanOfPresent(deviations, shares, present, variance);
      for (let unit = 0; unit < units; unit += 1) {
        const mean = out[unit] as number;
        if (mean > 0) out[unit] = mean + (sign * (variance[unit] as number)) / mean;
      }
    },
  };
};

const writeSquares = (scores: Float64Array, means: Float64Array, out: Float64Array): void => {
  for (let unit = 0; unit < out.length; unit += 1) {
    const deviation = (scores[unit] as number) - (means[unit] as number);
    out[unit] = deviation * deviation;
  }
};
