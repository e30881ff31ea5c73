import { refusalRule } from '../refusal-rule.ts';

/** Separators in a number stand where no thousands end, so that it may mean two things. */
export const numberGrouping = refusalRule({
  id: 'number.grouping',
  refusal: 'grouping',
  source: 'The locale of a separator is never guessed: 1,23 may be 1.23 or 123',
  hint: {
    zh: '请去掉分隔符，小数点用“.”',
    en: 'Leave out the separators and write the decimal point as “.”',
  },
  message: ({ figure }) => ({
    zh: `“${figure.seen}”的分隔符位置不对，无法确定是多少`,
    en: `has separators in odd places, so that its value is not clear: “${figure.seen}”`,
  }),
});
