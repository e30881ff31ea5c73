import { refusalRule } from '../refusal-rule.ts';

/** A number is merged over several rows, and belongs to none of them. */
export const valueMerged = refusalRule({
  id: 'value.merged',
  source: 'A number over several rows cannot be divided among them',
  hint: {
    zh: '请取消合并，每行各填一个数字',
    en: 'Unmerge the cells and enter a number in each row',
  },
  message: (seen) => ({ zh: `的数字合并在几行中：“${seen}”`, en: `is a number merged over several rows: “${seen}”` }),
});
