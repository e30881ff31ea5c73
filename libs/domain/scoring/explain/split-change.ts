import type { Decimal } from '../../decimal.ts';

/** A change in three parts that add to it exactly. */
export interface ChangeParts<Amount> {
  readonly total: Amount;
  /** By the unit's own new values. */
  readonly own: Amount;
  /** By the new values of the others. */
  readonly others: Amount;
  /** By the new scheme. */
  readonly method: Amount;
}

/** A unit's place in one ranking. */
export interface RankedPlace {
  readonly rank: number;
  readonly score: Decimal;
}

/** How a unit came from one place to another. */
export interface RankChange {
  readonly unit: string;
  readonly before: RankedPlace;
  readonly after: RankedPlace;
  /** Places gained, above zero, or lost (位次变化). */
  readonly rank: ChangeParts<number>;
  readonly score: ChangeParts<Decimal>;
}

/** Where a unit stands in a ranking; `undefined` where it has no rank. */
export type PlaceOf = (unit: string) => RankedPlace | undefined;

/** The four rankings between two times. `own` is another one for every unit. */
export interface ChangeSteps {
  readonly start: PlaceOf;
  /** Its own values are the new ones, all else is old. */
  readonly own: PlaceOf;
  /** All values are the new ones, the scheme is old. */
  readonly others: PlaceOf;
  readonly end: PlaceOf;
}

/**
 * Splits changes along one fixed order of steps: first a unit's own values become the new ones, then those of the others,
 * then the scheme. So the parts are whole places and add to the change; what two of them do only together counts with
 * the later one. Units without a rank in one of the rankings are left out.
 *
 * @example
 * rankChangesOf(['a'], { start: at(3), own: at(1), others: at(2), end: at(2) })[0].rank; // { total: 1, own: 2, others: -1, method: 0 }
 */
export const rankChangesOf = (units: readonly string[], steps: ChangeSteps): readonly RankChange[] =>
  units.flatMap((unit) => {
    const [before, own] = [steps.start(unit), steps.own(unit)];
    const [others, after] = [steps.others(unit), steps.end(unit)];
    return before && own && others && after ? [changeOf(unit, [before, own, others, after])] : [];
  });

const changeOf = (
  unit: string,
  [before, own, others, after]: readonly [RankedPlace, RankedPlace, RankedPlace, RankedPlace],
): RankChange => ({
  unit,
  before,
  after,
  rank: {
    total: before.rank - after.rank,
    own: before.rank - own.rank,
    others: own.rank - others.rank,
    method: others.rank - after.rank,
  },
  score: {
    total: after.score.minus(before.score),
    own: own.score.minus(before.score),
    others: others.score.minus(own.score),
    method: after.score.minus(others.score),
  },
});
