import { refusalRule } from '../refusal-rule.ts';

/** A formula ended in an error value such as #REF!. */
export const valueErrorCell = refusalRule({
  id: 'value.error-cell',
  source: 'An error value says nothing',
  hint: {
    zh: '请改正公式，或直接填写内容',
    en: 'Correct the formula, or enter what it should say',
  },
  message: (seen) => ({ zh: `是错误值：${seen}`, en: `is an error value: ${seen}` }),
});
