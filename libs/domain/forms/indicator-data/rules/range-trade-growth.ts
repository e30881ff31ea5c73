import { tradeGrowth } from '../../../indicators/trade-growth.ts';
import { rangeRule } from '../range-rule.ts';
import { unitSlips } from '../unit-slips.ts';

/** Trade grew or fell more than it does within a year. */
export const rangeTradeGrowth = rangeRule({
  id: 'range.trade-growth',
  indicator: tradeGrowth,
  low: -40,
  high: 80,
  at: 'exports',
  source: 'Trade of a zone rarely changes more within a year',
  unless: (sheet) => unitSlips(sheet).some(({ pair }) => pair === '进出口总额'),
});
