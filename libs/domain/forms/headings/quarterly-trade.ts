import type { FormHeading } from '../form.ts';

/** 外贸外资季度报表: trade and foreign investment, counted from January, quarter by quarter. */
export const quarterlyTradeHeading: FormHeading = {
  id: 'quarterly-trade',
  title: { zh: '联动创新区外贸外资季度累计表', en: 'Quarterly trade and foreign investment' },
  frequency: 'quarter',
  window: { kind: 'day', month: 1, day: 25, hour: 18, rolling: 'forward' },
};
