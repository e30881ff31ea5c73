import { refusalRule } from '../refusal-rule.ts';

/** What stands there is no date, or does not say the day or month asked for. */
export const valueNotADate = refusalRule({
  id: 'value.not-a-date',
  source: 'A date is never guessed: 2025.1 may be January, or October without its zero',
  hint: {
    zh: '请按“2025-03-14”或“2025年3月14日”填写',
    en: 'Write the date like 2025-03-14',
  },
  message: (seen) => ({ zh: `不是可以读取的日期：“${seen}”`, en: `is no date that could be read: “${seen}”` }),
});
