import type { FormHeading } from '../form.ts';

/** 部门核定数: what customs, tax and the other departments have of the zones' figures; a workbook a department and period. */
export const authorityValuesHeading: FormHeading = {
  id: 'authority-values',
  title: { zh: '部门核定数据表', en: 'Figures of the competent departments' },
  frequency: 'year-to-date',
  window: { kind: 'always-open' },
  filedBy: 'office',
  again: 'adds',
};
