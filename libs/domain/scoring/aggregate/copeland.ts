import * as z from 'zod/mini';
import { Decimal, quantise } from '../../decimal.ts';
import type { AggregateChild, AggregateInput, AggregateMethod } from './aggregate-method.ts';
import { scoreUnits } from './score-units.ts';

const parameters = z.strictObject({});

/** Weights are quotients of 40 digits: a lead below this is their rounding, not a lead. */
const ROUNDING = new Decimal('1e-30');

/** A child as places from the worst score on, alike for equal scores; −1 where a unit has none. */
interface Ballot {
  readonly weight: Decimal;
  readonly places: Int32Array;
}

function ballotOf({ weight, scores }: AggregateChild, units: number): Ballot {
  const kept = scores.flatMap((score, at) => (score === null ? [] : [{ at, score: quantise(score) }]));
  const places = new Int32Array(units).fill(-1);
  let place = 0;
  kept
    .toSorted((a, b) => a.score.comparedTo(b.score))
    .forEach(({ at, score }, rank, sorted) => {
      if (rank > 0 && !sorted[rank - 1]?.score.eq(score)) place += 1;
      places[at] = place;
    });
  return { weight, places };
}

/** +1 where one unit outranks the other by weight, −1 where the other does, 0 where neither does or nothing compares them. */
function duel(ballots: readonly Ballot[], one: number, other: number): number {
  let lead = new Decimal(0);
  for (const { weight, places } of ballots) {
    const [a = -1, b = -1] = [places[one], places[other]];
    if (a < 0 || b < 0 || a === b) continue;
    lead = a > b ? lead.plus(weight) : lead.minus(weight);
  }
  return lead.abs().lessThan(ROUNDING) ? 0 : lead.comparedTo(0);
}

function winsOverLosses({ units, children }: AggregateInput): Int32Array {
  const ballots = children.map((child) => ballotOf(child, units.length));
  const balance = new Int32Array(units.length);
  for (let one = 0; one < units.length; one += 1) {
    for (let other = one + 1; other < units.length; other += 1) {
      const won = duel(ballots, one, other);
      balance[one] = (balance[one] ?? 0) + won;
      balance[other] = (balance[other] ?? 0) - won;
    }
  }
  return balance;
}

/**
 * Copeland's rule (Copeland 两两比较法): in each pair, o = Σ w·[better] + ½·Σ w·[equal] over the children that both have, of
 * their weight; a unit gets +1 where o > ½, −1 where o < ½, 0 at ½ and where the two share no child. The score is the sum over all
 * pairs, from −(n − 1) to n − 1, divided by nothing. Only the order within each child counts, of scores as they are ranked
 * (12 decimals). It takes n² · children steps. Source: Munda & Nardo (2009); OECD/JRC Handbook (2008), §6.
 *
 * @example
 * copeland.aggregate({ node: 'all', units: ['a', 'b'], children: [{ id: 'rd', weight: new Decimal(1), scores: [new Decimal(9), new Decimal(1)] }] }).scores; // [new Decimal(1), new Decimal(-1)]
 */
export const copeland = {
  method: 'copeland',
  parameters,
  aggregate: (input) => {
    const balance = winsOverLosses(input);
    return scoreUnits('copeland', input, (_children, at) => new Decimal(balance[at] ?? 0));
  },
} satisfies AggregateMethod<z.infer<typeof parameters>>;
