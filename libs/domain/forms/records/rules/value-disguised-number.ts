import { refusalRule } from '../refusal-rule.ts';

/** The number format shows another number than the one stored. */
export const valueDisguisedNumber = refusalRule({
  id: 'value.disguised-number',
  source: 'What is signed is what is seen: a format that divides or shows percent disguises the number',
  hint: {
    zh: '请把单元格格式改为常规，并核对数值',
    en: 'Set the cell’s format to General and check the number',
  },
  message: (seen) => ({
    zh: `的单元格格式使显示与实际数值不同：实际是 ${seen}`,
    en: `is shown by its format as another number than the stored ${seen}`,
  }),
});
