import type { AppliedAdjustments } from '../adjustments/applied-adjustments.ts';
import type { Consequences } from '../schemes/consequences.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';

/**
 * The grade that is left of one that figures gave (等次), after what entries take from it by the scheme's rule: no better than a lost award
 * leaves, then so many steps down, never below the last grade that figures give; and the grade that only a decision gives, where one did.
 *
 * @example
 * gradeByDecision('优秀', { noAward: true, downgrades: 0, failed: false }, rule); // '良好'
 */
export const gradeByDecision = (
  given: string,
  { noAward, downgrades, failed }: Pick<AppliedAdjustments, 'noAward' | 'downgrades' | 'failed'>,
  rule: GradeRule,
  consequences: Consequences = {},
): string => {
  if (failed && rule.byDecision) return rule.byDecision.grade;
  const all = gradesOf(rule);
  const best = consequences['no-award'] ? all.indexOf(consequences['no-award'].gradeAtMost) : 1;
  const kept = noAward ? Math.max(all.indexOf(given), best) : all.indexOf(given);
  const steps = downgrades * (consequences.downgrade?.steps ?? 1);
  return all[Math.min(kept + steps, all.length - 1)] ?? rule.rest.grade;
};

/**
 * The grades that figures give, from the best down.
 *
 * @example
 * gradesOf({ method: 'bands', bands: [], rest: { grade: 'C', title: { zh: '合格', en: 'Pass' } } }); // ['C']
 */
export const gradesOf = (rule: GradeRule): readonly string[] =>
  [...(rule.method === 'quota' ? rule.steps : rule.bands), rule.rest].map(({ grade }) => grade);
