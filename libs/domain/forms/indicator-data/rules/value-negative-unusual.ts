import type { IndicatorField } from '../../../indicator-table.ts';
import { placedFigures, sightFigure } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** Tax after refunds (留抵退税) and foreign investment after withdrawals (减资) may be below zero. */
export const mayBeNegative: ReadonlySet<IndicatorField> = new Set(['taxRevenue', 'fdi', 'fdiPrior']);

/** A figure is below zero that can be, but rarely is. */
export const valueNegativeUnusual: SheetRule = {
  id: 'value.negative-unusual',
  level: 'must-explain',
  source: 'Net tax refunds and withdrawals of capital: possible, to be confirmed',
  hint: {
    zh: '请核对；属于退税或减资、核减的，请说明情况',
    en: 'Check the figure; if it comes from refunds or from withdrawn capital, explain it',
  },
  find: (sheet) =>
    placedFigures(sheet)
      .filter(({ figure }) => figure.value?.isNegative() && !figure.value.isZero() && mayBeNegative.has(figure.field))
      .map((placed) =>
        sightFigure(placed, '一般不小于 0', {
          zh: `${placed.what.zh}为负数：${placed.figure.seen}`,
          en: `${placed.what.en} is negative: ${placed.figure.seen}`,
        }),
      ),
};
