import type { SheetRule } from '../rule.ts';

/** What stands behind 报告期 is no period. */
export const periodUnclear: SheetRule = {
  id: 'period.unclear',
  level: 'warning',
  source: 'The line 报告期 guards against last year’s workbook',
  hint: { zh: '报告期请写“2025年度”这样的形式', en: 'Write the period like 2025年度' },
  find: ({ period: stated, context: { period } }) =>
    stated && stated.period === undefined
      ? [
          {
            cell: stated.cell,
            seen: stated.text,
            expected: `${period}年度`,
            message: {
              zh: `看不出报告期“${stated.text}”是哪一年`,
              en: `The period “${stated.text}” names no year that could be read`,
            },
          },
        ]
      : [],
};
