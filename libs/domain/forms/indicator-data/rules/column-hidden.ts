import type { SheetRule } from '../rule.ts';

/** A column that the form asks for is there, but hidden. */
export const columnHidden: SheetRule = {
  id: 'column.hidden',
  level: 'error',
  source: 'What is signed is what is seen: hidden columns are not read',
  hint: {
    zh: '请取消隐藏该列，核对数据后重新上传',
    en: 'Unhide the column, check its figures and upload the file again',
  },
  find: ({ columns }) =>
    columns.hidden.map(({ name, columns: [first] }) => ({
      ...(first ? { cell: first.cell } : {}),
      field: name,
      seen: `${first?.label.text ?? ''}（列已隐藏）`,
      expected: '可见的列',
      message: {
        zh: `“${first?.label.text ?? ''}”列被隐藏，未读取`,
        en: `The column “${first?.label.text ?? ''}” is hidden and was not read`,
      },
    })),
};
