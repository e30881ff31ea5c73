import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import type { RecordTable } from '../../records/record-table.ts';
import { said } from '../../records/said.ts';

/** What was accepted for the period has figures of departments that this workbook, taking its place, has not. */
export const departmentDropped: RecordRule = {
  id: 'department.dropped',
  level: 'must-explain',
  source: 'A filing that is accepted takes the place of the one before: figures would be lost in silence',
  hint: {
    zh: '请把这些部门的数据一并填入；确需撤回的，请说明',
    en: 'Put the figures of these departments in, too; if they are to be withdrawn, explain why',
  },
  find: ({ sheets, context }) => {
    const sheet = sheets['values'];
    if (!sheet || sheet.rows.length === 0) return [];
    const now = new Set(sheet.rows.map((row) => said(row, 'department')));
    const before = (context.references?.['accepted'] ?? [])
      .flatMap(({ table }) => (table as RecordTable).sheets['values'] ?? [])
      .map((row) => said(row, 'department'));
    const dropped = [...new Set(before)].filter((name) => name !== '' && !now.has(name));
    if (dropped.length === 0) return [];
    return [
      {
        sheet: sheet.name,
        field: 'department',
        seen: [...now].filter((name) => name !== '').join('、') || '（空）',
        expected: quoteAll(dropped),
        message: {
          zh: `此前已录入的${quoteAll(dropped)}部门核定数不在本表中，通过后将被替换`,
          en: `The figures of ${quoteAll(dropped)} that were accepted before are not in this workbook, which replaces them`,
        },
      },
    ];
  },
};
