import { settledValues } from './authority-values/settled-values.ts';
import { quarterlyTradeHeading } from './headings/quarterly-trade.ts';
import { quarterlyTradeColumns } from './quarterly-trade/columns.ts';
import { quarterlyTradeRules } from './quarterly-trade/rules/index.ts';
import { prefilledTrade } from './quarterly-trade/trade-rows.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 外贸外资季度累计表: one row a sub-area (片区), counted from January to the end of the quarter (本年累计) beside the same
 * months of the year before (上年同期累计), as the annex 4’s indicators of trade and investment need them.
 *
 * @example
 * quarterlyTradeForm.needs?.map(({ id }) => id); // ['previous', 'prior-year', 'year', 'settled']
 */
export const quarterlyTradeForm: RecordForm = {
  ...quarterlyTradeHeading,
  version: 1,
  sheets: [
    {
      id: 'trade',
      name: '外贸外资季度累计',
      title: '联动创新区外贸外资季度累计表',
      key: ['subArea'],
      blankRows: 2,
      most: 200,
      columns: quarterlyTradeColumns,
      prefill: prefilledTrade,
    },
  ],
  needs: [
    { id: 'previous', form: 'quarterly-trade', period: 'previous', zones: 'own' },
    { id: 'prior-year', form: 'quarterly-trade', period: 'prior-year', zones: 'own' },
    { id: 'year', form: 'indicator-data', period: 'year', zones: 'own' },
    settledValues,
  ],
  rules: quarterlyTradeRules,
};
