import type { FormHeading } from '../form.ts';

/**
 * 全省总量: the denominators of the zones' shares. Of a year `2025`, or of a quarter counted from January (`2025Q3` is 1—9月),
 * as statistics are released.
 */
export const provinceTotalsHeading: FormHeading = {
  id: 'province-totals',
  title: { zh: '全省总量数据表', en: 'Province totals' },
  frequency: 'year-to-date',
  window: { kind: 'always-open' },
  filedBy: 'office',
  again: 'replaces',
};
