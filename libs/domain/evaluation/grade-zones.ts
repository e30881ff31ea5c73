import { Decimal } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';

/** A ranked zone as grading sees it. */
export interface Gradable {
  readonly rank: number;
  readonly score: Decimal;
}

/**
 * Grades of ranked zones (等次), in their order. Who ties with the last of a step takes the better grade; they use up the
 * places of the next, so that the steps together never take more than their shares and such ties.
 *
 * @example
 * gradeZones([{ rank: 1, score: new Decimal(90) }], { method: 'bands', bands: [], rest: { grade: 'C', title: { zh: '合格', en: 'Pass' } } }); // ['C']
 */
export const gradeZones = (zones: readonly Gradable[], rule: GradeRule): readonly string[] =>
  rule.method === 'bands' ? zones.map(({ score }) => bandOf(score, rule)) : byQuota(zones, rule);

const bandOf = (score: Decimal, { bands, rest }: Extract<GradeRule, { method: 'bands' }>): string =>
  bands.find(({ from }) => score.greaterThanOrEqualTo(from))?.grade ?? rest.grade;

const byQuota = (
  zones: readonly Gradable[],
  { steps, rest }: Extract<GradeRule, { method: 'quota' }>,
): readonly string[] => {
  let places = new Decimal(0);
  const limits = steps.map((step) => {
    places = places.plus(Decimal.max(placesOf(step, zones.length), step.least ?? 0));
    return { grade: step.grade, last: places };
  });
  // A zone has the grade of the first step whose places reach its rank: a shared rank is its first place.
  return zones.map(({ rank }) => limits.find(({ last }) => last.greaterThanOrEqualTo(rank))?.grade ?? rest.grade);
};

const ROUNDING = {
  floor: Decimal.ROUND_FLOOR,
  round: Decimal.ROUND_HALF_UP,
  ceil: Decimal.ROUND_CEIL,
} as const;

const placesOf = (
  { share, rounding }: { readonly share: string; readonly rounding: keyof typeof ROUNDING },
  zones: number,
): Decimal => new Decimal(share).times(zones).toDecimalPlaces(0, ROUNDING[rounding]);
