import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/** A column that must be at comparable prices or of comparable scope does not say that it is. */
export const columnBasisUnstated: SheetRule = {
  id: 'column.basis-unstated',
  level: 'warning',
  source:
    'Growth and energy intensity compare two years: both at the same prices (可比价) and of the same scope (可比口径)',
  hint: {
    zh: '请确认数据口径，并在表头注明',
    en: 'Make sure that the figures are on this basis, and say so in the header',
  },
  find: ({ columns }) =>
    [...columns.figures.values()].flatMap(({ field, cell, label }) => {
      const { basis } = columnOf(field);
      if (!basis || label.basisStated) return [];
      return [
        {
          cell,
          field,
          seen: label.text,
          expected: `注明“${basis}”`,
          message: {
            zh: `表头“${label.text}”没有注明${basis}，按${basis}读取`,
            en: `The header “${label.text}” does not say ${basis}; it was read as if it did`,
          },
        },
      ];
    }),
};
