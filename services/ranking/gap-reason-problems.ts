import type { GapReason } from '../../libs/domain/gaps/gap-reason.ts';
import { isFromPriorYear } from '../../libs/domain/gaps/prior-year.ts';
import { indicators } from '../../libs/domain/indicators/index.ts';
import type { Message } from '../../libs/domain/message.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';

/** Nothing was said of the gap, or of another zone than the one who asks is of. */
export const unknownGapReason = problem('not-found', 'gap-reason.unknown', {
  zh: '没有这一缺项原因确认',
  en: 'There is no such confirmation',
});

/** The registry has no such zone. */
export const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '名录中没有这个联动创新区',
  en: 'The registry has no such zone',
});

/** Why a reason cannot be confirmed of an indicator; `undefined` where it can. */
export const reasonProblem = (id: string, reason: GapReason | null): Problem | undefined => {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) {
    const message = unknownIndicator(id);
    return problem('unprocessable', 'gap-reason.indicator', message, [{ parameter: 'indicator', message }]);
  }
  if (reason === null || reason === 'not-comparable' || isFromPriorYear(indicator)) return undefined;
  const message = {
    zh: `${indicator.title.zh}不以上年数为基数，只能确认“口径不可比”（not-comparable）`,
    en: `${indicator.title.en} is not measured from the prior year: not-comparable alone can be confirmed of it`,
  };
  return problem('unprocessable', 'gap-reason.no-base', message, [{ pointer: '/reason', message }]);
};

const unknownIndicator = (id: string): Message => ({
  zh: `没有指标 ${id}，应为：${indicators.map((one) => one.id).join('、')}`,
  en: `There is no indicator ${id}; there are ${indicators.map((one) => one.id).join(', ')}`,
});
