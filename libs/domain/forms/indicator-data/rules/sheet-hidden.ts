import { quoteAll } from '../../reading/quote.ts';
import type { FileRule } from '../rule.ts';

/** A hidden sheet has the form's header as well; it was not read. */
export const sheetHidden: FileRule = {
  id: 'sheet.hidden',
  level: 'info',
  source: 'What is signed is what is seen: hidden sheets are not read',
  hint: {
    zh: '如隐藏的工作表不再需要，请删除',
    en: 'Delete the hidden sheet if it is no longer needed',
  },
  find: ({ choice }) =>
    choice.kind === 'chosen' && choice.hidden.length > 0
      ? [
          {
            seen: quoteAll(choice.hidden),
            expected: '没有隐藏的基础数据表',
            message: {
              zh: `隐藏的工作表${quoteAll(choice.hidden)}也有基础数据表的表头，未读取`,
              en: `Hidden sheets with the header of the table were not read: ${quoteAll(choice.hidden)}`,
            },
          },
        ]
      : [],
};
