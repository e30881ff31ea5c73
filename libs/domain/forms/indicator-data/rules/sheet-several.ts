import { quoteAll } from '../../reading/quote.ts';
import type { FileRule } from '../rule.ts';

/** More than one visible sheet is the form, and the period does not tell which is meant. */
export const sheetSeveral: FileRule = {
  id: 'sheet.several',
  level: 'error',
  source: 'Spreadsheet habits: last year’s sheet left in, or one sheet a sub-area',
  hint: {
    zh: '只保留一张本期的基础数据表，各片区填在同一张表中；其余工作表请删除',
    en: 'Keep one sheet, of this period, with all sub-areas on it, and delete the others',
  },
  find: ({ choice, context }) => {
    if (choice.kind !== 'several') return [];
    const names = choice.candidates.map(({ grid }) => grid.sheet.name);
    return [
      {
        seen: quoteAll(names),
        expected: `一张 ${context.period} 年的基础数据表`,
        message: {
          zh: `有 ${names.length} 张工作表都是基础数据表，无法确定以哪一张为准：${quoteAll(names)}`,
          en: `${names.length} sheets are the table, and it is not clear which one counts: ${quoteAll(names)}`,
        },
      },
    ];
  },
};
