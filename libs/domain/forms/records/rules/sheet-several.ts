import { quoteAll } from '../../reading/quote.ts';
import type { GeneralRule } from '../judged-form.ts';
import { printedPeriod } from '../period-relation.ts';

/** More than one visible sheet is the same table, and neither period nor sub-areas tell which is meant. */
export const sheetSeveral: GeneralRule = {
  id: 'sheet.several',
  level: 'error',
  source: 'Spreadsheet habits: last year’s sheet left in, or a copy',
  hint: {
    zh: '只保留一张本期的表，其余工作表请删除；按片区分表填报的，各表的片区不能重复',
    en: 'Keep one sheet of this period and delete the others; where there is a sheet a sub-area, no sub-area may be on two',
  },
  find: ({ choices, context, definition }) =>
    choices.flatMap(({ table, unclear: [first, ...more] }) => {
      if (first === undefined) return [];
      const names = quoteAll([first, ...more]);
      return [
        {
          sheet: first,
          seen: names,
          expected: `一张${printedPeriod(context.period, definition.frequency)}的“${table.name}”`,
          message: {
            zh: `有 ${more.length + 1} 张工作表都是“${table.name}”，无法确定以哪一张为准：${names}`,
            en: `${more.length + 1} sheets are “${table.name}”, and it is not clear which one counts: ${names}`,
          },
        },
      ];
    }),
};
