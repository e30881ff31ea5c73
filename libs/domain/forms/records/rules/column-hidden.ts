import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** A column that the form asks for is there, but hidden. */
export const columnHidden: GeneralRule = {
  id: 'column.hidden',
  level: 'error',
  source: 'What is signed is what is seen: hidden columns are not read',
  hint: {
    zh: '请取消隐藏该列，核对内容后重新上传',
    en: 'Unhide the column, check what stands in it and upload the file again',
  },
  find: (judged) =>
    placedParts(judged).flatMap(({ part }) =>
      part.hiddenColumns.map(({ field, cell, label }) => ({
        sheet: part.name,
        cell,
        field,
        seen: `${label}（列已隐藏）`,
        expected: '可见的列',
        message: {
          zh: `“${label}”列被隐藏，未读取`,
          en: `The column “${label}” is hidden and was not read`,
        },
      })),
    ),
};
