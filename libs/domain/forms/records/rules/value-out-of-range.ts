import { refusalRule } from '../refusal-rule.ts';

/** A number is outside the limits of its column, or not whole where it counts. */
export const valueOutOfRange = refusalRule({
  id: 'value.out-of-range',
  source: 'The definition of the column: its limits',
  hint: {
    zh: '请核对数字和单位',
    en: 'Check the number and its unit',
  },
  message: (seen) => ({ zh: `超出范围：${seen}`, en: `is out of range: ${seen}` }),
});
