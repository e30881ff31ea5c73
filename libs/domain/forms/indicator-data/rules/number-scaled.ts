import { refusalRule } from '../refusal-rule.ts';

/** A cell’s format shows another magnitude than it stores, as 0!.0, shows 元 as 万元. */
export const numberScaled = refusalRule({
  id: 'number.scaled',
  refusal: 'scaled',
  source: 'What is signed is what is seen: it must be what is stored',
  hint: {
    zh: '请把单元格格式改为常规，按表头单位填写实际数值',
    en: 'Format the cell as General and enter the number in the unit of the header',
  },
  message: ({ figure }) => ({
    zh: `的单元格格式使显示的数与实际的数不同，实际为 ${figure.seen}`,
    en: `is shown at another scale by the format of its cell; what is stored is ${figure.seen}`,
  }),
});
