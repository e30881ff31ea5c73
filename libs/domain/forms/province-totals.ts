import { provinceTotalsHeading } from './headings/province-totals.ts';
import { totalColumns } from './province-totals/columns.ts';
import { provinceTotalsRules } from './province-totals/rules/index.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 全省总量: one row for trade and one for foreign investment. `totalsOf` makes of them what the API's own command takes.
 *
 * @example
 * provinceTotalsForm.filedBy; // 'office'
 */
export const provinceTotalsForm: RecordForm = {
  ...provinceTotalsHeading,
  version: 1,
  sheets: [
    {
      id: 'totals',
      name: '全省总量',
      title: '全省总量数据表',
      columns: totalColumns,
      key: ['indicator'],
      blankRows: 2,
      most: 20,
      prefill: () => [{ indicator: '进出口总额' }, { indicator: '实际使用外资' }],
    },
  ],
  needs: [
    { id: 'accepted', form: 'province-totals', period: 'same', zones: 'province' },
    { id: 'prior-year', form: 'province-totals', period: 'prior-year', zones: 'province' },
  ],
  rules: provinceTotalsRules,
};
