import type { ExampleRows } from '../records/example-rows.ts';

/** A good workbook of 2025: the first figures of trade and of foreign investment. They are made up. */
export const provinceTotalsExamples: ExampleRows = {
  totals: [
    {
      indicator: '进出口总额',
      value: 55500,
      unit: '亿元',
      prior: 52600,
      growth: 5.5,
      status: '快报',
      issuer: '杭州海关',
      document: '2025年全省外贸进出口情况',
      releasedOn: '2026-01-20',
    },
    {
      indicator: '实际使用外资',
      value: 115.6,
      unit: '亿美元',
      prior: 152.6,
      growth: -24.2,
      status: '快报',
      issuer: '省商务厅',
      releasedOn: '2026-01-25',
    },
  ],
};
