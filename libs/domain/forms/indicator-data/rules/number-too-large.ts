import { refusalRule } from '../refusal-rule.ts';

/** A number of more digits than a spreadsheet keeps, or than any zone has. */
export const numberTooLarge = refusalRule({
  id: 'number.too-large',
  refusal: 'too-large',
  source: 'Spreadsheets keep 15 digits',
  hint: {
    zh: '请核对数字和单位',
    en: 'Check the number and its unit',
  },
  message: ({ figure }) => ({
    zh: `大得不合理，超过 15 位：“${figure.seen}”`,
    en: `is too large, over 15 digits: “${figure.seen}”`,
  }),
});
