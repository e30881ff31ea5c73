import { annualSummaryExamples as rows } from '../../../../libs/domain/forms/annual-summary/examples.ts';
import { annualSummaryForm as form } from '../../../../libs/domain/forms/annual-summary.ts';
import { goodContext, workbookOf } from '../../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../../../libs/domain/forms/indicator-data.ts';
import { changed, type FormFilings, hangzhou as zone } from './filing.ts';

const read = indicatorData.read(workbookOf({ cells: { A8: '数据性质：年报' } }), goodContext);
const annualTable = { zone: zone.id, period: '2025', fileSha256: '0'.repeat(64), table: read.table };

/** Filings of 年度工作总结. */
export const annualSummaryFilings: FormFilings = {
  form,
  good: { zone, period: '2025', rows },
  bad: {
    'section.left-out': {
      rows: changed(rows, 'sections', { 5: { included: '否', page: null, remark: '已单独报送' } }),
    },
    'pages.not-ascending': { rows: changed(rows, 'sections', { 3: { page: 1 } }) },
    'expected.differs': { references: { reported: [annualTable] } },
    'figure.negative': { rows: changed(rows, 'figures', { 0: { expected: -20 } }) },
  },
};
