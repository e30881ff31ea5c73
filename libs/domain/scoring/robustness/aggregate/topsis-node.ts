import type { DrawAggregate } from './draw-aggregate.ts';
import { extentOf, type Rescale, type RescaledChild, rescaledChild } from './rescaled-child.ts';

const asTheyAre: Rescale = (scores, out) => out.set(scores);

const byVector: Rescale = (scores, out) => {
  let squares = 0;
  for (const score of scores) if (!Number.isNaN(score)) squares += score * score;
  const length = squares === 0 ? 1 : Math.sqrt(squares);
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = (scores[unit] as number) / length;
};

const byMinMax: Rescale = (scores, out) => {
  const { least, most } = extentOf(scores);
  if (!(most > least)) return asTheyAre(scores, out);
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = ((scores[unit] as number) - least) / (most - least);
};

const scalings: Readonly<Record<string, Rescale>> = { none: asTheyAre, vector: byVector, 'min-max': byMinMax };

/** Squared distances of each unit to the best and to the worst, and what it has of the weights. */
interface Distances {
  readonly best: Float64Array;
  readonly worst: Float64Array;
  readonly present: Float64Array;
}

/** TOPSIS: d⁻/(d⁺ + d⁻), ½ where both are 0. A unit's lacking children scale both distances alike, so they drop out. */
export const topsisNode: DrawAggregate = (children, { normalise = 'none' }) => {
  const rescale = scalings[String(normalise)] ?? asTheyAre;
  const terms = children.map((child) => rescaledChild(child, rescale));
  const units = children[0]?.column.length ?? 0;
  const distances: Distances = {
    best: new Float64Array(units),
    worst: new Float64Array(units),
    present: new Float64Array(units),
  };
  return {
    isWhole: false,
    score: (shares, out) => {
      for (const column of Object.values(distances)) column.fill(0);
      for (let at = 0; at < terms.length; at += 1) {
        const [term, share] = [terms[at], shares[at] ?? 0];
        if (term && share !== 0) addSquares(share, term, distances);
      }
      for (let unit = 0; unit < units; unit += 1) out[unit] = closeness(distances, unit);
    },
  };
};

const addSquares = (share: number, { column, refresh }: RescaledChild, { best, worst, present }: Distances): void => {
  refresh();
  const { least, most } = extentOf(column);
  for (let unit = 0; unit < column.length; unit += 1) {
    const score = column[unit] as number;
    if (Number.isNaN(score)) continue;
    const below = share * (most - score);
    const above = share * (score - least);
    best[unit] = (best[unit] as number) + below * below;
    worst[unit] = (worst[unit] as number) + above * above;
    present[unit] = (present[unit] as number) + share;
  }
};

const closeness = ({ best, worst, present }: Distances, unit: number): number => {
  if (present[unit] === 0) return Number.NaN;
  const above = Math.sqrt(worst[unit] as number);
  const both = above + Math.sqrt(best[unit] as number);
  return both === 0 ? 0.5 : above / both;
};
