import { quoteAll } from '../../reading/quote.ts';
import type { SheetRule } from '../rule.ts';

/** The rows of one header name two units. */
export const unitConflict: SheetRule = {
  id: 'unit.conflict',
  level: 'error',
  source: 'Spreadsheet habits: a unit in each row of a header, changed in one of them',
  hint: { zh: '请只保留实际使用的单位', en: 'Keep only the unit that the figures are in' },
  find: ({ columns }) =>
    [...columns.figures.values()].flatMap(({ field, cell, label, unit }) => {
      if (unit.kind !== 'conflict') return [];
      const named = quoteAll(unit.units.map(({ name }) => name));
      return [
        {
          cell,
          field,
          seen: named,
          expected: '一个单位',
          message: {
            zh: `表头“${label.text}”注明了不止一个单位：${named}`,
            en: `The header “${label.text}” names more than one unit: ${named}`,
          },
        },
      ];
    }),
};
