import type { FileRule } from '../rule.ts';

/** Nothing stands on any visible sheet. */
export const sheetEmpty: FileRule = {
  id: 'sheet.empty',
  level: 'error',
  source: 'Bad input: an empty sheet gets its own message',
  hint: {
    zh: '请打开文件确认已填写并保存，再重新上传',
    en: 'Open the file, make sure that it is filled in and saved, and upload it again',
  },
  find: ({ sheets, choice }) =>
    choice.kind === 'empty'
      ? [
          {
            seen: sheets.map(({ name }) => `“${name}”（空）`).join('、'),
            expected: '已填写的基础数据表',
            message: { zh: '工作表是空的，没有任何内容', en: 'The sheet is empty: there is nothing on it' },
          },
        ]
      : [],
};
