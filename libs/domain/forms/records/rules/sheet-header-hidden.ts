import type { GeneralRule } from '../judged-form.ts';

/** The header of a table stands in hidden rows. */
export const sheetHeaderHidden: GeneralRule = {
  id: 'sheet.header-hidden',
  level: 'error',
  source: 'What is signed is what is seen: a table without its visible header is not read',
  hint: {
    zh: '请取消隐藏表头所在的行',
    en: 'Unhide the rows of the header',
  },
  find: ({ choices }) =>
    choices.flatMap(({ table, chosen, headless }) =>
      chosen.length > 0
        ? []
        : headless.map((sheet) => ({
            sheet,
            seen: '表头行已隐藏',
            expected: '可见的表头行',
            message: {
              zh: `工作表“${sheet}”中“${table.name}”的表头行被隐藏，未读取`,
              en: `The header of “${table.name}” on the sheet “${sheet}” is hidden; the table was not read`,
            },
          })),
    ),
};
