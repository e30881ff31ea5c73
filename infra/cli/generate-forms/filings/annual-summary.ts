import { annualSummaryExamples as rows } from '../../../../libs/domain/forms/annual-summary/examples.ts';
import { annualSummaryForm as form } from '../../../../libs/domain/forms/annual-summary.ts';
import { changed, type FormFilings, hangzhou as zone } from './filing.ts';

/** Filings of 年度工作总结. */
export const annualSummaryFilings: FormFilings = {
  form,
  good: { zone, period: '2025', rows },
  bad: {
    'section.left-out': {
      rows: changed(rows, 'sections', { 5: { included: '否', page: null, remark: '已单独报送' } }),
    },
    'pages.not-ascending': { rows: changed(rows, 'sections', { 3: { page: 1 } }) },
    'figure.negative': { rows: changed(rows, 'figures', { 0: { expected: -20 } }) },
  },
};
