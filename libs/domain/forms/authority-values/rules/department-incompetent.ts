import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findDepartment } from '../departments.ts';
import { authorityItems, findItem } from '../items.ts';

/** A department reports a figure that is not its to settle. */
export const departmentIncompetent: RecordRule = {
  id: 'department.incompetent',
  level: 'error',
  source: 'V8: customs settles trade, commerce investment, and so on; another’s figure settles nothing',
  hint: {
    zh: '请核对部门和指标；其他部门的数据另表填报',
    en: 'Check department and indicator; another department’s figures come in a workbook of its own',
  },
  find: ({ sheets }) =>
    (sheets['values']?.rows ?? []).flatMap((row) => {
      const [department, item] = [findDepartment(said(row, 'department')), findItem(said(row, 'item'))];
      if (!department || !item || item.fields.every((field) => department.fields.includes(field))) return [];
      const own = authorityItems.filter(({ fields }) => fields.every((field) => department.fields.includes(field)));
      return [
        sightField(row, 'item', quoteAll(own.map(({ label }) => label)), {
          zh: `第 ${row.row} 行：“${item.label}”不由${department.name}部门核定`,
          en: `Row ${row.row}: ${item.label} is not settled by ${department.name}`,
        }),
      ];
    }),
};
