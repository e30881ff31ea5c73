import { authorityColumns } from './authority-values/columns.ts';
import { authorityValuesRules } from './authority-values/rules/index.ts';
import { settledValues } from './authority-values/settled-values.ts';
import { authorityValuesHeading } from './headings/authority-values.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 部门核定数: one row a figure, of a zone or of one of its sub-areas. What is accepted is recorded by department, and takes the
 * place of those departments' figures alone; `compareWithReported` makes the 比对表 of what is recorded.
 *
 * @example
 * authorityValuesForm.filedBy; // 'office'
 */
export const authorityValuesForm: RecordForm = {
  ...authorityValuesHeading,
  version: 1,
  sheets: [
    {
      id: 'values',
      name: '部门核定数',
      title: '联动创新区主要评价指标部门核定数据表',
      columns: authorityColumns,
      blankRows: 60,
      joins: true,
      most: 2000,
    },
  ],
  needs: [settledValues],
  rules: authorityValuesRules,
};
