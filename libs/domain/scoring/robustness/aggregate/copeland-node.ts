import { billionths } from '../nine-decimals.ts';
import type { DrawAggregate } from './draw-aggregate.ts';
import { eachScore, type RescaledChild, rescaledChild } from './rescaled-child.ts';

/** Shares are rounded: a lead below this is no lead. */
const ROUNDING = 1e-12;

/** Copeland's rule: duels won less duels lost, each decided by the shares of the children in which one is ahead at 9 decimals. */
export const copelandNode: DrawAggregate = (children) => {
  const terms = children.map((child) => rescaledChild(child, eachScore(billionths)));
  const units = children[0]?.column.length ?? 0;
  return {
    isWhole: false,
    score: (shares, out) => {
      for (const { refresh } of terms) refresh();
      for (let unit = 0; unit < units; unit += 1) out[unit] = isPresent(terms, shares, unit) ? 0 : Number.NaN;
      for (let one = 0; one < units; one += 1) {
        for (let other = one + 1; other < units; other += 1) {
          const won = duel(terms, shares, one, other);
          out[one] = (out[one] as number) + won;
          out[other] = (out[other] as number) - won;
        }
      }
    },
  };
};

const isPresent = (terms: readonly RescaledChild[], shares: Float64Array, unit: number): boolean =>
  terms.some(({ column }, at) => shares[at] !== 0 && !Number.isNaN(column[unit]));

const duel = (terms: readonly RescaledChild[], shares: Float64Array, one: number, other: number): number => {
  let lead = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const column = terms[at]?.column;
    if (!column) continue;
    const a = column[one] as number;
    const b = column[other] as number;
    if (a > b) lead += shares[at] as number;
    else if (a < b) lead -= shares[at] as number;
  }
  return Math.abs(lead) < ROUNDING ? 0 : Math.sign(lead);
};
