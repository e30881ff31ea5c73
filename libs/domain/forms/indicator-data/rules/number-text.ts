import { refusalRule } from '../refusal-rule.ts';

/** A figure’s cell holds words, or digits mixed with them. */
export const numberText = refusalRule({
  id: 'number.text',
  refusal: 'text',
  source: 'Figures are never guessed from words such as 约5000',
  hint: {
    zh: '请只填数字；需要说明的内容请写在备注栏',
    en: 'Enter the number alone; put remarks into the column 备注',
  },
  message: ({ figure }) => ({
    zh: `不是数字：“${figure.seen}”`,
    en: `is not a number: “${figure.seen}”`,
  }),
});
