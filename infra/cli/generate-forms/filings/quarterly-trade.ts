import type { AuthorityTable } from '../../../../libs/domain/forms/authority-values/authority-value.ts';
import { acceptedLastYear } from '../../../../libs/domain/forms/indicator-data/last-year-fixture.ts';
import { quarterlyTradeExamples as rows } from '../../../../libs/domain/forms/quarterly-trade/examples.ts';
import { quarterlyTradeForm as form } from '../../../../libs/domain/forms/quarterly-trade.ts';
import { accepted, changed, type FormFilings, type Row, hangzhou as zone } from './filing.ts';

const good = { zone, period: '2025Q3', rows };
const main = (row: Row) => ({ rows: changed(rows, 'trade', { 0: row }) });
const filed = (period: string, row: Row) => [accepted(form, { ...good, ...main(row), period })];
const previous = filed('2025Q2', { trade: 1100, exports: 650, imports: 450, fdi: 25_000 });
const lastYear = filed('2024Q3', { trade: 1000, exports: 600, imports: 400, fdi: 23_106.4 });

/** What customs settled of the quarter: of the whole zone, or of a sub-area. */
const customs = (value: string, subArea: string | null = null) => ({
  references: {
    settled: [
      {
        ...{ zone: 'province', period: '2025Q3', fileSha256: '0'.repeat(64) },
        table: {
          department: 'customs',
          values: [{ zone: zone.id, subArea, field: 'trade', value, unit: '亿元', document: '海关统计月报' }],
        } satisfies AuthorityTable,
      },
    ],
  },
});

/** Filings of 外贸外资季度累计表. */
export const quarterlyTradeFilings: FormFilings = {
  form,
  good,
  bad: {
    'authority.differs': customs('980', '主城片区'),
    'authority.near': customs('1540'),
    'trade.parts': main({ trade: 1014 }),
    'trade.falls': { references: { previous } },
    'investment.falls': { references: { previous } },
    'unit.slip': main({ fdi: 2.248_15 }),
    'base.differs': { references: { 'prior-year': lastYear } },
    'base.new': main({ tradePrior: '新设', fdiPrior: '新设' }),
    'base.not-new': { ...main({ tradePrior: '新设', fdiPrior: '新设' }), references: { 'prior-year': lastYear } },
    'year.differs': { period: '2024Q4', references: { year: [acceptedLastYear()] } },
  },
};
