import { empowermentRequestExamples as rows } from '../../../../libs/domain/forms/empowerment-request/examples.ts';
import { empowermentRequestForm as form } from '../../../../libs/domain/forms/empowerment-request.ts';
import { changed, type FormFilings, hangzhou as zone } from './filing.ts';

/** Filings of 赋权事项需求. */
export const empowermentRequestFilings: FormFilings = {
  form,
  good: { zone, period: '2025', rows },
  bad: {
    'basis.no-article': { rows: changed(rows, 'requests', { 0: { legalBasis: '药品进口管理有关规定' } }) },
    'opinion.against': { rows: changed(rows, 'requests', { 0: { cityOpinion: '暂不具备条件，不同意' } }) },
  },
};
