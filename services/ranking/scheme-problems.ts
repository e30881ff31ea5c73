import { type Problem, problem } from '../../libs/domain/problem.ts';
import { jsonPointer } from '../../libs/domain/schema-places.ts';
import { lateGoalposts } from '../../libs/domain/schemes/goalposts.ts';
import type { GoldenDifference } from '../../libs/domain/schemes/golden-differences.ts';
import type { SchemeState } from '../../libs/domain/schemes/scheme-record.ts';
import type { SchemeProblem } from '../../libs/domain/scoring/read-scheme.ts';

/** No such scheme, or none that the one who asks may see. */
export const unknownScheme = (id: string): Problem =>
  problem('not-found', 'scheme.unknown', { zh: `没有评分方案：${id}`, en: `There is no such scheme: ${id}` });

/** A scheme scores its year and later ones. */
export const notEffective = (id: string, year: number): Problem =>
  problem(
    'unprocessable',
    'scheme.not-effective',
    { zh: `评分方案 ${id} 不适用于 ${year} 年度`, en: `The scheme ${id} is not effective for ${year}` },
    [
      {
        pointer: '/year',
        message: { zh: '早于方案的适用年度', en: 'is before the year from which the scheme is effective' },
      },
    ],
  );

/** A version that was replaced before a year's first filing does not score that year. */
export const lateScheme = problem('conflict', 'scheme.late-goalposts', {
  zh: '该年度首份报表报送时施行的评分阈值与此版本不同；须另存版本并说明理由后方可使用',
  en: 'Other goalposts held at the first filing of that year; to use these, save and activate a version with a reason',
});

/** A document that is no scheme; each place says why. */
export const invalidScheme = (problems: readonly SchemeProblem[]): Problem =>
  problem(
    'unprocessable',
    'scheme.invalid',
    { zh: `评分方案有 ${problems.length} 处错误`, en: `The scheme is wrong in ${problems.length} places` },
    problems,
  );

/** What is saved never changes. */
export const existingScheme = problem('conflict', 'scheme.exists', {
  zh: '这一方案的这一版本已经存在，不能覆盖，请另存版本',
  en: 'This version of this scheme is there already and never changes; save another version',
});

/** Only a draft becomes active. */
export const schemeState = (state: SchemeState): Problem =>
  problem('conflict', 'scheme.state', {
    zh: `只有草案可以生效，这一版本的状态为 ${state}`,
    en: `Only a draft can become active; this version is ${state}`,
  });

/** Golden cases that do not come out as expected: which case, which unit, what was found instead. */
export const goldenFailed = (differences: readonly GoldenDifference[]): Problem =>
  problem(
    'unprocessable',
    'scheme.golden',
    { zh: '验证算例未能复现，方案不能生效', en: 'Golden cases do not reproduce, so the scheme cannot become active' },
    differences.map(({ at, name, unit, of, expected, found }) => ({
      pointer: jsonPointer(['golden', at, 'expect', of, unit]),
      message: {
        zh: `${name}：${unit} 预期 ${expected ?? '无'}，算得 ${found ?? '无'}`,
        en: `${name}: ${unit} was expected to be ${expected ?? 'none'} and is ${found ?? 'none'}`,
      },
    })),
  );

/** Goalposts are set late, and nobody said why. */
export const reasonMissing = problem('invalid', 'scheme.reason-missing', lateGoalposts.message, [
  { pointer: '/reason', message: { zh: '必填', en: 'is missing' } },
]);
