import type { DecimalString } from '../decimal.ts';
import { type Correction, sameMatter } from '../evaluation/correction.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { RankingEntry } from '../evaluation/rank-zones.ts';
import type { RunInputs } from '../evaluation/run-inputs.ts';

/** A zone's place: rank, score and, where the scheme gives grades, its grade. */
export interface Place {
  readonly rank: number | null;
  readonly score: DecimalString | null;
  readonly grade?: string;
}

/** A zone that a decision would move (名次变动), before and after. */
export interface MovedZone {
  readonly zone: string;
  readonly before: Place;
  readonly after: Place;
}

/**
 * Inputs as they would be with a correction: in the place of one on the same matter, in the order of objections.
 *
 * @example
 * withCorrection(inputs, correction).corrections?.length; // 1
 */
export const withCorrection = (inputs: RunInputs, correction: Correction): RunInputs => {
  const others = (inputs.corrections ?? []).filter((other) => !sameMatter(other, correction));
  const corrections = [...others, correction].toSorted((a, b) => (a.objection < b.objection ? -1 : 1));
  return { ...inputs, corrections };
};

/**
 * Inputs as they would be without an entry.
 *
 * @example
 * withoutAdjustment(inputs, 'none') === inputs; // false
 */
export const withoutAdjustment = (inputs: RunInputs, id: string): RunInputs => ({
  ...inputs,
  adjustments: (inputs.adjustments ?? []).filter((entry) => entry.id !== id),
});

/**
 * Every zone whose rank, score or grade differs between two runs of one year, by the rank before.
 *
 * @example
 * movedZones(inputs, inputs); // []
 */
export const movedZones = (before: RunInputs, after: RunInputs): readonly MovedZone[] => {
  const then = new Map(evaluate(after).ranking.entries.map((entry) => [entry.zone, placeOf(entry)]));
  return evaluate(before).ranking.entries.flatMap((entry) => {
    const [was, is] = [placeOf(entry), then.get(entry.zone)];
    if (!is || (was.rank === is.rank && was.score === is.score && was.grade === is.grade)) return [];
    return [{ zone: entry.zone, before: was, after: is }];
  });
};

const placeOf = ({ rank, score, standing }: RankingEntry): Place => ({
  rank,
  score,
  ...(standing?.grade === undefined ? {} : { grade: standing.grade }),
});
