import type { SheetRule } from '../rule.ts';

/** Two columns say that they are the same one. */
export const columnRepeated: SheetRule = {
  id: 'column.repeated',
  level: 'error',
  source: 'Reading a form by its labels: each must be there once',
  hint: {
    zh: '同一指标只保留一列，删除或改名其余的列',
    en: 'Keep one column for each figure; delete or rename the others',
  },
  find: ({ columns }) =>
    columns.repeated.flatMap(({ name, columns: [first, ...again] }) =>
      again.map(({ cell, label }) => ({
        cell,
        field: name,
        seen: label.text,
        expected: `只有 ${first?.cell ?? ''} 一列`,
        message: {
          zh: `“${label.text}”与 ${first?.cell ?? ''} 的“${first?.label.text ?? ''}”是同一列，重复出现`,
          en: `The column “${label.text}” repeats that of ${first?.cell ?? ''}, “${first?.label.text ?? ''}”`,
        },
      })),
    ),
};
