import { refusalRule } from '../refusal-rule.ts';

/** What stands there is no number that could be read without a guess. */
export const valueNotANumber = refusalRule({
  id: 'value.not-a-number',
  source: 'A number is never guessed: percent, brackets and other units must be said plainly',
  hint: {
    zh: '请只填数字，单位写在表头',
    en: 'Enter the number alone; its unit belongs into the header',
  },
  message: (seen) => ({ zh: `不是可以读取的数字：“${seen}”`, en: `is no number that could be read: “${seen}”` }),
});
