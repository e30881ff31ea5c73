import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { placedUnits } from '../placed-units.ts';

/** A header names two units. */
export const unitConflict: GeneralRule = {
  id: 'unit.conflict',
  level: 'error',
  source: 'Spreadsheet habits: a unit in each row of a header, changed in one of them',
  hint: {
    zh: '请只保留实际使用的单位',
    en: 'Keep only the unit that the numbers are in',
  },
  find: (judged) =>
    placedUnits(judged).flatMap(({ sheet, field, cell, label, unit }) => {
      if (unit.kind !== 'conflict') return [];
      const named = quoteAll(unit.units.map(({ name }) => name));

      return [
        {
          sheet,
          cell,
          field,
          seen: named,
          expected: '一个单位',
          message: {
            zh: `表头“${label}”注明了不止一个单位：${named}`,
            en: `The header “${label}” names more than one unit: ${named}`,
          },
        },
      ];
    }),
};
