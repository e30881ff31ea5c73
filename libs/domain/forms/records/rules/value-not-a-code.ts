import { refusalRule } from '../refusal-rule.ts';

/** An identifier does not have its shape. */
export const valueNotACode = refusalRule({
  id: 'value.not-a-code',
  source: 'The definition of the column: an identifier of a fixed shape',
  hint: {
    zh: '请核对并按要求的格式填写',
    en: 'Check it and write it in the shape asked for',
  },
  message: (seen) => ({ zh: `格式不符：“${seen}”`, en: `does not have its shape: “${seen}”` }),
});
