import { provinceTotalsExamples as rows } from '../../../../libs/domain/forms/province-totals/examples.ts';
import { provinceTotalsForm as form } from '../../../../libs/domain/forms/province-totals.ts';
import { accepted, changed, type FormFilings, type Row, office as zone } from './filing.ts';

const good = { zone, period: '2025', rows };
const totals = (trade: Row, investment: Row = {}) => changed(rows, 'totals', { 0: trade, 1: investment });
const bare = { prior: null, growth: null };
const prior = {
  'prior-year': [accepted(form, { ...good, rows: totals({ ...bare, value: 52_700 }, { ...bare, value: 152.6 }) })],
};

/** Filings of the province's totals (全省总量). */
export const provinceTotalsFilings: FormFilings = {
  form,
  good,
  bad: {
    'unit.unfit': { rows: totals({ unit: '亿美元' }) },
    'figure.not-positive': { rows: totals({ value: 0, growth: null }) },
    'growth.differs': { rows: totals({ growth: 5.7 }) },
    'total.slip': { rows: totals({ prior: null }, { ...bare, value: 140.6, unit: '万美元' }), references: prior },
    'prior.differs': { references: prior },
    'release.early': { rows: totals({ releasedOn: '2025-12-31' }) },
    'status.reversed': { references: { accepted: [accepted(form, { ...good, rows: totals({ status: '核定' }) })] } },
  },
};
