import { quoteAll } from '../../reading/quote.ts';
import type { FileRule } from '../rule.ts';

/** Of several sheets with the form's header, the only one of the period was read. */
export const sheetPassedOver: FileRule = {
  id: 'sheet.passed-over',
  level: 'warning',
  source: 'Spreadsheet habits: last year’s sheet left in',
  hint: {
    zh: '建议删除其他年度的工作表，以免误读',
    en: 'Better delete the sheets of other years, so that nobody mistakes one for the other',
  },
  find: ({ choice }) => {
    if (choice.kind !== 'chosen' || choice.passedOver.length === 0) return [];
    const chosen = choice.candidate.grid.sheet.name;
    const others = quoteAll(choice.passedOver);
    return [
      {
        seen: others,
        expected: `只有一张基础数据表：“${chosen}”`,
        message: {
          zh: `按报告期读取了工作表“${chosen}”，未读取 ${others}`,
          en: `The sheet “${chosen}” was read for its period; ${others} was not`,
        },
      },
    ];
  },
};
