import { refusalRule } from '../refusal-rule.ts';

/** A formula ended in an error value such as #DIV/0!. */
export const numberError = refusalRule({
  id: 'number.error',
  refusal: 'error',
  source: 'An error value is no figure',
  hint: {
    zh: '请改正公式，或直接填写数字',
    en: 'Correct the formula, or enter the number',
  },
  message: ({ figure }) => ({
    zh: `是错误值：${figure.seen}`,
    en: `is an error value: ${figure.seen}`,
  }),
});
