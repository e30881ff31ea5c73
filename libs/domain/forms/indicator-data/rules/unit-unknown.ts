import { unitNames } from '../../../units/find-unit.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/** The bracket of a header holds no unit that is known. */
export const unitUnknown: SheetRule = {
  id: 'unit.unknown',
  level: 'error',
  source: 'An unknown unit is an error: no factor is guessed',
  hint: { zh: '请改用列出的单位之一', en: 'Use one of the listed units' },
  find: ({ columns }) =>
    [...columns.figures.values()].flatMap(({ field, cell, label, unit }) => {
      if (unit.kind !== 'unknown') return [];
      const accepted = unitNames(columnOf(field).kind).join('、');
      return [
        {
          cell,
          field,
          seen: unit.text,
          expected: accepted,
          message: {
            zh: `不认识表头“${label.text}”的单位“${unit.text}”，可用：${accepted}`,
            en: `The unit “${unit.text}” in the header “${label.text}” is not known; accepted are ${accepted}`,
          },
        },
      ];
    }),
};
