import { quoteAll } from '../../reading/quote.ts';

import type { GeneralRule } from '../judged-form.ts';

/** Several sheets, one a sub-area, were joined to one table. */
export const sheetJoined: GeneralRule = {
  id: 'sheet.joined',
  level: 'info',
  source: 'Spreadsheet habits: one sheet a sub-area (片区)',
  hint: {
    zh: '请核对没有遗漏的片区',
    en: 'Make sure that no sub-area is left out',
  },
  find: ({ choices }) =>
    choices.flatMap(({ table, chosen }) => {
      const names = chosen.map(({ grid }) => grid.sheet.name);
      const [first, ...more] = names;
      if (first === undefined || more.length === 0) return [];
      return [
        {
          sheet: first,
          seen: quoteAll(names),
          expected: '各片区的行合在一张表中，或按片区分表',
          message: {
            zh: `“${table.name}”分在 ${names.length} 张工作表中，已合并读取：${quoteAll(names)}`,
            en: `“${table.name}” stands on ${names.length} sheets, which were read as one: ${quoteAll(names)}`,
          },
        },
      ];
    }),
};
