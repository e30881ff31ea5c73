import { unitOf } from '../placed-figures.ts';
import { refusalRule } from '../refusal-rule.ts';

/**
 * A unit behind a number is not that of its column. Not converted: two units in one column are a mistake more often than
 * not, and the column's total would mean nothing.
 */
export const numberOtherUnit = refusalRule({
  id: 'number.other-unit',
  refusal: 'other-unit',
  source: 'Unit is mandatory by column; one column has one unit',
  hint: {
    zh: '请换算成表头的单位，只填数字',
    en: 'Convert the number to the unit of the header and enter it alone',
  },
  message: ({ figure, column }) => ({
    zh: `写了与表头（${unitOf(column)}）不同的单位：“${figure.seen}”`,
    en: `names another unit than its header (${unitOf(column)}): “${figure.seen}”`,
  }),
});
