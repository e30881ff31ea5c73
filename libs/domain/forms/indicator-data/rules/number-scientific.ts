import { refusalRule } from '../refusal-rule.ts';

/** A number typed as text in scientific notation, of which digits may be lost. */
export const numberScientific = refusalRule({
  id: 'number.scientific',
  refusal: 'scientific',
  source: 'Text such as 1.23E+5 is what a spreadsheet showed, cut to its width',
  hint: {
    zh: '请填写完整的数字',
    en: 'Enter the number with all its digits',
  },
  message: ({ figure }) => ({
    zh: `用科学计数法写成了文本，可能丢失位数：“${figure.seen}”`,
    en: `is text in scientific notation, which may have lost digits: “${figure.seen}”`,
  }),
});
