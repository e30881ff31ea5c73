import type { MergeRule } from '../judged-merge.ts';

/** A file has a column in another unit than the template: its numbers were converted. */
export const mergeUnitConflict: MergeRule = {
  id: 'merge.unit-conflict',
  level: 'info',
  source: 'Merging: one column, one unit: the template’s',
  hint: {
    zh: '已换算为模板的计量单位，请核对换算后的数',
    en: 'The numbers were converted to the template’s unit; look them over',
  },
  find: ({ parts, tables }) =>
    parts.flatMap(({ part, units }) =>
      units
        .filter(({ kind }) => kind === 'converted')
        .map(({ table, field, label, sheet, cell, said, asked }) => {
          const own = tables.find((one) => one.table.id === table)?.table.sheet;
          const place = `${part.name}“${sheet}”${cell}`;
          return {
            ...(own === undefined ? {} : { sheet: own }),
            field,
            seen: said,
            expected: asked,
            message: {
              zh: `${place}“${label}”的单位是${said}，已换算为${asked}`,
              en: `${place}: “${label}” is in ${said} and was converted to ${asked}`,
            },
          };
        }),
    ),
};
