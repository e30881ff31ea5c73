import { Decimal } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';
import type { SwapGoal } from '../scoring/explain/smallest-swap.ts';
import { gradeZones } from './grade-zones.ts';
import type { PlacedZone } from './stand-zones.ts';

/**
 * What a zone would have to reach for the next better grade (上一等次): the score from which a band goes, or, by quota, the
 * last zone that has it. `undefined` for the best grade, and where a decision holds the grade down: no figure changes that.
 *
 * @example
 * nextGradeGoal(new Map(), { method: 'bands', bands: [], rest: { grade: 'C', title: { zh: '合格', en: 'Pass' } } }, 'ningbo'); // undefined
 */
export const nextGradeGoal = (
  places: ReadonlyMap<string, PlacedZone>,
  rule: GradeRule,
  zone: string,
): SwapGoal | undefined => {
  const ranked = [...places].flatMap(([id, { rank, total, standing }]) =>
    rank && total ? [{ zone: id, rank, score: total, grade: standing?.grade }] : [],
  );
  const grades = gradeZones(ranked, rule);
  const at = ranked.findIndex((one) => one.zone === zone);
  const [own, grade] = [ranked[at], grades[at]];
  if (!own || own.grade !== grade) return undefined;
  if (rule.method === 'bands') {
    const from = rule.bands.map((band) => new Decimal(band.from)).filter((score) => score.greaterThan(own.score));
    return from.length === 0 ? undefined : { reach: 'score', score: Decimal.min(...from) };
  }
  const better = ranked.filter((one, place) => one.rank < own.rank && grades[place] !== grade);
  const last = better.toSorted((a, b) => b.rank - a.rank || (a.zone < b.zone ? -1 : 1))[0];
  return last && { reach: 'level', other: last.zone };
};
