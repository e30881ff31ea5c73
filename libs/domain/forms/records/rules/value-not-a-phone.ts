import { refusalRule } from '../refusal-rule.ts';

/** What stands there is no telephone number. */
export const valueNotAPhone = refusalRule({
  id: 'value.not-a-phone',
  source: 'The definition of the column: a number that can be called',
  hint: {
    zh: '请核对号码，固定电话请带区号',
    en: 'Check the number; write landlines with their area code',
  },
  message: (seen) => ({ zh: `不是电话号码：“${seen}”`, en: `is not a telephone number: “${seen}”` }),
});
