import { refusalRule } from '../refusal-rule.ts';

/** A text is shorter than the form asks for. */
export const valueTooShort = refusalRule({
  id: 'value.too-short',
  source: 'The definition of the column: a text of substance',
  hint: {
    zh: '请补充具体内容：做了什么、到什么程度、有何数据',
    en: 'Say more: what was done, how far it is, with which figures',
  },
  message: (seen) => ({ zh: `内容过短：“${seen}”`, en: `is too short: “${seen}”` }),
});
