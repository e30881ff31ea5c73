import { refusalRule } from '../refusal-rule.ts';

/** A number in brackets or behind △, which is minus to some and not to others. */
export const numberNegativeNotation = refusalRule({
  id: 'number.negative-notation',
  refusal: 'negative-notation',
  source: 'Accountants write (3.1) for -3.1; others bracket remarks',
  hint: {
    zh: '负数请写成“-3.1”，正数请去掉括号或符号',
    en: 'Write a negative number as -3.1, a positive one without brackets or sign',
  },
  message: ({ figure }) => ({
    zh: `的写法有歧义：“${figure.seen}”`,
    en: `is written in a way that may or may not mean minus: “${figure.seen}”`,
  }),
});
