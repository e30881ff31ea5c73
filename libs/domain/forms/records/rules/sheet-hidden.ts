import { quoteAll } from '../../reading/quote.ts';

import type { GeneralRule } from '../judged-form.ts';

/** A hidden sheet has the header of a table that was read from another sheet. */
export const sheetHidden: GeneralRule = {
  id: 'sheet.hidden',
  level: 'info',
  source: 'What is signed is what is seen: hidden sheets are not read',
  hint: {
    zh: '如隐藏的工作表不再需要，请删除',
    en: 'Delete the hidden sheet if it is no longer needed',
  },
  find: ({ choices }) =>
    choices.flatMap(({ table, chosen, hidden: [first, ...more] }) => {
      if (first === undefined || chosen.length === 0) return [];
      const names = quoteAll([first, ...more]);
      return [
        {
          sheet: first,
          seen: names,
          expected: `没有隐藏的“${table.name}”`,
          message: {
            zh: `隐藏的工作表${names}也有“${table.name}”的表头，未读取`,
            en: `Hidden sheets with the header of “${table.name}” were not read: ${names}`,
          },
        },
      ];
    }),
};
