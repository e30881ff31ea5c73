import { refusalRule } from '../refusal-rule.ts';

/** What stands there is none of the options. */
export const valueNotAnOption = refusalRule({
  id: 'value.not-an-option',
  source: 'The definition of the column: one of a list',
  hint: {
    zh: '请从下拉列表中选择',
    en: 'Choose from the drop-down list',
  },
  message: (seen) => ({ zh: `不是可选的内容：“${seen}”`, en: `is none of the options: “${seen}”` }),
});
