import { unitNames } from '../../../units/find-unit.ts';
import type { GeneralRule } from '../judged-form.ts';
import { placedUnits } from '../placed-units.ts';

/** The bracket of a header holds no unit that is known. */
export const unitUnknown: GeneralRule = {
  id: 'unit.unknown',
  level: 'error',
  source: 'An unknown unit is an error: no factor is guessed',
  hint: {
    zh: '请改用列出的单位之一',
    en: 'Use one of the listed units',
  },
  find: (judged) =>
    placedUnits(judged).flatMap(({ sheet, field, cell, label, unit }) => {
      if (unit.kind !== 'unknown') return [];
      const accepted = unitNames(unit.asked.kind).join('、');

      return [
        {
          sheet,
          cell,
          field,
          seen: unit.text,
          expected: accepted,
          message: {
            zh: `不认识表头“${label}”的单位“${unit.text}”，可用：${accepted}`,
            en: `The unit “${unit.text}” in the header “${label}” is not known; accepted are ${accepted}`,
          },
        },
      ];
    }),
};
