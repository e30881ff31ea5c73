import type { GeneralRule } from '../judged-form.ts';

/** Nothing stands on any visible sheet. */
export const sheetEmpty: GeneralRule = {
  id: 'sheet.empty',
  level: 'error',
  source: 'Bad input: an empty sheet gets its own message',
  hint: {
    zh: '请打开文件确认已填写并保存，再重新上传',
    en: 'Open the file, make sure that it is filled in and saved, and upload it again',
  },
  find: ({ file, definition }) =>
    file.every(({ visible, empty }) => !visible || empty)
      ? [
          {
            seen: file.map(({ name }) => `“${name}”（空）`).join('、') || '（没有工作表）',
            expected: `已填写的${definition.title.zh}`,
            message: { zh: '工作表是空的，没有任何内容', en: 'The sheet is empty: there is nothing on it' },
          },
        ]
      : [],
};
