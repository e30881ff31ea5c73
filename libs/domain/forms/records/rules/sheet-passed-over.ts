import { quoteAll } from '../../reading/quote.ts';

import type { GeneralRule } from '../judged-form.ts';

/** Of several sheets with the same header, those of another period were not read. */
export const sheetPassedOver: GeneralRule = {
  id: 'sheet.passed-over',
  level: 'warning',
  source: 'Spreadsheet habits: last period’s sheet left in',
  hint: {
    zh: '建议删除其他报告期的工作表，以免误读',
    en: 'Better delete the sheets of other periods, so that nobody mistakes one for the other',
  },
  find: ({ choices }) =>
    choices.flatMap(({ table, chosen, passedOver: [first, ...more] }) => {
      if (first === undefined) return [];
      const read = quoteAll(chosen.map(({ grid }) => grid.sheet.name));
      const others = quoteAll([first, ...more]);
      return [
        {
          sheet: first,
          seen: others,
          expected: `只有本期的“${table.name}”：${read}`,
          message: {
            zh: `按报告期读取了工作表${read}，未读取${others}`,
            en: `The sheet ${read} was read for its period; ${others} was not`,
          },
        },
      ];
    }),
};
