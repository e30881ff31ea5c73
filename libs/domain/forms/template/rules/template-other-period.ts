import type { Frequency } from '../../../period.ts';
import { periodWords } from '../period-words.ts';
import type { TagRule } from '../tag-rule.ts';

/** The workbook was made from the template of another period. */
export const templateOtherPeriod: TagRule = {
  id: 'template.other-period',
  level: 'error',
  source: 'Templates: another period’s is named',
  hint: {
    zh: '请确认是否传错文件；上期的模板不能沿用，请下载本期模板后填报',
    en: 'Check whether this is the right file; a template serves one period: download that of this one',
  },
  find: ({ tag, form, context }) => {
    if (tag.period === context.period) return [];
    const [seen, expected] = [inWords(tag.period, form.frequency), inWords(context.period, form.frequency)];
    return [
      {
        seen,
        expected,
        message: {
          zh: `这是 ${seen} 的模板，而本次报送的是 ${expected}`,
          en: `This is the template of ${tag.period}, but this is a filing of ${context.period}`,
        },
      },
    ];
  },
};

/** What is no period at all is named as it stands. */
const inWords = (period: string, frequency: Frequency): string =>
  /^\d{4}(?:Q[1-4])?$/u.test(period) ? periodWords(period, period.length > 4 ? frequency : 'year') : period;
