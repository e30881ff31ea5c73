import type { SheetRule } from '../rule.ts';
import { statedRates } from '../stated-rates.ts';

/** A rate of growth beside the table cannot be read. */
export const growthUnclear: SheetRule = {
  id: 'growth.unclear',
  level: 'warning',
  source: 'Rates of growth are stated to check the figures by; what cannot be read checks nothing',
  hint: {
    zh: '增速请填百分数，如 2.16%；下降的填 -2.16% 或“下降2.16%”',
    en: 'Enter a percentage such as 2.16%; for a fall -2.16% or 下降2.16%',
  },
  find: (sheet) =>
    statedRates(sheet)
      .filter(({ value }) => value === undefined)
      .map(({ cell, seen }) => ({
        cell,
        seen,
        expected: '百分数',
        message: { zh: `增速“${seen}”无法识别`, en: `The rate of growth “${seen}” cannot be read` },
      })),
};
