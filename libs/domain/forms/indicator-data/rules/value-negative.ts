import { placedFigures, sightFigure } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';
import { mayBeNegative } from './value-negative-unusual.ts';

/** A figure is below zero that cannot be: an area, an amount traded, energy used. */
export const valueNegative: SheetRule = {
  id: 'value.negative',
  level: 'error',
  source: 'Notice, annex 4: land, revenue, R&D, trade, energy and value added have no negative amounts',
  hint: { zh: '请核对并更正', en: 'Check the figure and correct it' },
  find: (sheet) =>
    placedFigures(sheet)
      .filter(({ figure }) => figure.value?.isNegative() && !figure.value.isZero() && !mayBeNegative.has(figure.field))
      .map((placed) =>
        sightFigure(placed, '不小于 0', {
          zh: `${placed.what.zh}为负数：${placed.figure.seen}`,
          en: `${placed.what.en} is negative: ${placed.figure.seen}`,
        }),
      ),
};
