import { refusalRule } from '../refusal-rule.ts';

/** A date stands in a figure’s cell, or a number that is formatted as one. */
export const numberDate = refusalRule({
  id: 'number.date',
  refusal: 'date',
  source: 'Spreadsheets turn 3-1 into a date without asking',
  hint: {
    zh: '请把单元格格式改为常规后重新填写数字',
    en: 'Format the cell as General and enter the number again',
  },
  message: ({ figure }) => ({
    zh: `是日期：“${figure.seen}”`,
    en: `is a date: “${figure.seen}”`,
  }),
});
