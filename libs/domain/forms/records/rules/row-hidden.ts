import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** A hidden row holds data. An error rather than a question: nothing may vanish or count unseen, and unhiding a row takes a moment. */
export const rowHidden: GeneralRule = {
  id: 'row.hidden',
  level: 'error',
  source: 'What is signed is what is seen; rows hidden by a filter are hidden, too',
  hint: {
    zh: '请取消隐藏或清除筛选；不需要的行请删除',
    en: 'Unhide the row or clear the filter; delete the row if it is not needed',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ part }) =>
      part.hidden.map(({ cell, seen }) => ({
        sheet: part.name,
        cell,
        seen: `${seen}（行已隐藏）`,
        expected: '可见的数据行',
        message: {
          zh: `隐藏的行中有数据（${seen}），未读取`,
          en: `A hidden row holds data (${seen}) and was not read`,
        },
      })),
    ),
};
