import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';

/** A workbook has the figures of several departments. */
export const departmentSeveral: RecordRule = {
  id: 'department.several',
  level: 'warning',
  source: 'One workbook a department and period, so that each figure has its department’s own file behind it',
  hint: {
    zh: '建议每个部门一份表，以便核对来源',
    en: 'Best use one workbook for each department, so that sources stay apart',
  },
  find: ({ sheets }) => {
    const sheet = sheets['values'];
    const names = [...new Set((sheet?.rows ?? []).map((row) => said(row, 'department')).filter((name) => name !== ''))];
    if (!sheet || names.length < 2) return [];
    return [
      {
        sheet: sheet.name,
        field: 'department',
        seen: names.join('、'),
        expected: '一个部门',
        message: {
          zh: `表中有 ${names.length} 个部门的数据：${quoteAll(names)}`,
          en: `The workbook has figures of ${names.length} departments: ${quoteAll(names)}`,
        },
      },
    ];
  },
};
