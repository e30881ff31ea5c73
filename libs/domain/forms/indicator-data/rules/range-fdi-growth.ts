import { fdiGrowth } from '../../../indicators/fdi-growth.ts';
import { rangeRule } from '../range-rule.ts';
import { unitSlips } from '../unit-slips.ts';

/** Foreign investment grew or fell more than it does within a year. */
export const rangeFdiGrowth = rangeRule({
  id: 'range.fdi-growth',
  indicator: fdiGrowth,
  low: -90,
  high: 300,
  at: 'fdi',
  source: 'Foreign investment is lumpy, so that the range is wide',
  unless: (sheet) => unitSlips(sheet).some(({ pair }) => pair === '实际使用外资'),
});
