import { majorProjectsExamples as rows } from '../../../../libs/domain/forms/major-projects/examples.ts';
import { majorProjectsForm as form } from '../../../../libs/domain/forms/major-projects.ts';
import { accepted, changed, type Filing, type FormFilings, type Row, withRow, hangzhou as zone } from './filing.ts';

const [foreign = {}, domestic = {}]: readonly Row[] = rows['projects'] ?? [];
const one = (at: number, row: Row | null) => ({ rows: changed(rows, 'projects', { [at]: row }) });
const before: Filing = { zone, period: '2025Q2', rows };
const previous = [accepted(form, before)];
const elsewhere = { ...accepted(form, { ...before, rows: { projects: [foreign] } }), zone: 'ningbo' };

/** Filings of 重大项目. */
export const majorProjectsFilings: FormFilings = {
  form,
  good: { ...before, period: '2025Q3' },
  bad: {
    'investor.no-country': one(0, { investor: '某材料股份公司' }),
    'foreign.of-domestic': one(1, { contracted: 500 }),
    'foreign.over-total': one(0, { contracted: 120_000 }),
    'total.slip': { ...one(1, { ...domestic, total: 128_000 }), references: { previous } },
    'phase.reversed': { ...one(0, { phase: '签约' }), references: { previous } },
    'partner.unknown': one(0, { partners: '临空片区、北仑片区' }),
    'project.repeated': { rows: withRow(rows, 'projects', { ...foreign, code: '2404-330114-04-01-384757' }) },
    'project.dropped': { ...one(1, null), references: { previous } },
    'project.shared': { references: { zones: [elsewhere] } },
  },
};
