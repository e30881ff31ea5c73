import type { MergeRule } from '../judged-merge.ts';

/** A file has a column in a unit that is not known, not said, or of something else: its numbers mean nothing here. */
export const mergeUnitUnknown: MergeRule = {
  id: 'merge.unit-unknown',
  level: 'error',
  source: 'Merging: a number without a known unit cannot stand beside others',
  hint: {
    zh: '这一列未汇入；请在来源文件的表头写明计量单位后重新汇总',
    en: 'The column was not joined; name its unit in the header of the source file and join again',
  },
  find: ({ parts, tables }) =>
    parts.flatMap(({ part, units }) =>
      units
        .filter(({ kind }) => kind === 'unusable')
        .map(({ table, field, label, sheet, cell, said, asked }) => {
          const own = tables.find((one) => one.table.id === table)?.table.sheet;
          const place = `${part.name}“${sheet}”${cell}`;
          return {
            ...(own === undefined ? {} : { sheet: own }),
            field,
            seen: said === '' ? '（未写单位）' : said,
            expected: asked,
            message: {
              zh: `${place}“${label}”的单位${said === '' ? '没有写明' : `“${said}”无法换算`}`,
              en: `${place}: the unit of “${label}” ${said === '' ? 'is not said' : `(“${said}”) cannot be converted`}`,
            },
          };
        }),
    ),
};
