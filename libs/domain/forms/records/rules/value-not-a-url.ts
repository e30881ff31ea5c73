import { refusalRule } from '../refusal-rule.ts';

/** What stands there is no web address. */
export const valueNotAUrl = refusalRule({
  id: 'value.not-a-url',
  source: 'The definition of the column: an address that can be opened',
  hint: {
    zh: '请粘贴完整网址，每格一个',
    en: 'Paste the whole address, one a cell',
  },
  message: (seen) => ({ zh: `不是网址：“${seen}”`, en: `is not a web address: “${seen}”` }),
});
