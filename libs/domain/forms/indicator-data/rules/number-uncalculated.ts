import { refusalRule } from '../refusal-rule.ts';

/** A formula was saved without its value. Formulas are not computed here: the value is what the reporter saw. */
export const numberUncalculated = refusalRule({
  id: 'number.uncalculated',
  refusal: 'uncalculated',
  source: 'Programs that write workbooks may leave values to the next one that opens them',
  hint: {
    zh: '请用 Excel 或 WPS 打开文件，重新计算（F9）并保存后再上传',
    en: 'Open the file in Excel or WPS, recalculate (F9), save it and upload it again',
  },
  message: ({ figure }) => ({
    zh: `是没有计算结果的公式：${figure.seen}`,
    en: `is a formula without a result: ${figure.seen}`,
  }),
});
