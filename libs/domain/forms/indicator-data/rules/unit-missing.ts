import { unitNames } from '../../../units/find-unit.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/** Neither the header nor a line 单位：… says in which unit a column is. A unit is never assumed. */
export const unitMissing: SheetRule = {
  id: 'unit.missing',
  level: 'error',
  source: 'Units go wrong most often: each column must name its own',
  hint: {
    zh: '请在表头括号内注明单位，如“税收收入(万元)”',
    en: 'Name the unit in brackets in the header, as in 税收收入(万元)',
  },
  find: ({ columns }) =>
    [...columns.figures.values()]
      .filter(({ unit }) => unit.kind === 'missing')
      .map(({ field, cell, label }) => {
        const accepted = unitNames(columnOf(field).kind).join('、');
        return {
          cell,
          field,
          seen: label.text,
          expected: `注明单位：${accepted}`,
          message: {
            zh: `表头“${label.text}”没有注明单位，可用：${accepted}`,
            en: `The header “${label.text}” names no unit; accepted are ${accepted}`,
          },
        };
      }),
};
