import { refusalRule } from '../refusal-rule.ts';

/** A formula was saved without its value. */
export const valueUncalculated = refusalRule({
  id: 'value.uncalculated',
  source: 'Formulas are never computed here: the saved value counts',
  hint: {
    zh: '请用 Excel 或 WPS 打开，重新计算并保存',
    en: 'Open the file in Excel or WPS, recalculate and save it',
  },
  message: (seen) => ({ zh: `是没有计算结果的公式：${seen}`, en: `is a formula without a value: ${seen}` }),
});
