import { Decimal } from '../../decimal.ts';
import type { AggregateChild } from './aggregate-method.ts';

/** A child that a unit has a score in, with its share of the children that the unit has: these sum to 1. */
export interface PresentChild {
  /** The child's place below the node, from 0. */
  readonly place: number;
  readonly score: Decimal;
  readonly share: Decimal;
}

/**
 * Tells which children the unit at a place has, with shares scaled up to 1. Children that weigh nothing are left out;
 * `undefined` for a unit without any score, which is something else than one whose children all weigh nothing.
 *
 * @example
 * childrenOfUnits([{ id: 'rd', weight: new Decimal('0.5'), scores: [new Decimal(7)] }])(0); // [{ place: 0, score: new Decimal(7), share: new Decimal(1) }]
 */
export function childrenOfUnits(
  children: readonly AggregateChild[],
): (at: number) => readonly PresentChild[] | undefined {
  const weights = children.map(({ weight }) => weight);
  // Few sets of children occur among many units: a division is dear, so each set is scaled once.
  const known = new Map<string, readonly Decimal[]>();
  return (at) => {
    const scores = children.map((child) => child.scores[at] ?? null);
    const there = scores.map((score) => (score === null ? '0' : '1')).join('');
    if (!there.includes('1')) return undefined;
    const shares = known.get(there) ?? scaled(weights, scores);
    known.set(there, shares);
    return scores.flatMap((score, place) => {
      const share = shares[place];
      return score === null || share === undefined || share.isZero() ? [] : [{ place, score, share }];
    });
  };
}

function scaled(weights: readonly Decimal[], scores: readonly (Decimal | null)[]): readonly Decimal[] {
  const sum = weights.reduce((total, weight, at) => (scores[at] ? total.plus(weight) : total), new Decimal(0));
  return sum.isZero() ? weights : weights.map((weight) => weight.div(sum));
}
