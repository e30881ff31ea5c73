import { refusalRule } from '../refusal-rule.ts';

/** A percentage stands where an amount is asked for. */
export const numberPercent = refusalRule({
  id: 'number.percent',
  refusal: 'percent',
  source: 'The form asks for amounts; its indicators are computed, not reported',
  hint: {
    zh: '请填写绝对数，不填百分数；单元格格式为百分比的请改为常规',
    en: 'Enter the amount and not a percentage; if the cell is formatted as a percentage, format it as General',
  },
  message: ({ figure }) => ({
    zh: `是百分数：“${figure.seen}”`,
    en: `is a percentage: “${figure.seen}”`,
  }),
});
