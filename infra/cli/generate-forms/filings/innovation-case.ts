import { innovationCaseExamples as rows } from '../../../../libs/domain/forms/innovation-case/examples.ts';
import { innovationCaseForm as form } from '../../../../libs/domain/forms/innovation-case.ts';
import { changed, type FormFilings, type Row, hangzhou as zone } from './filing.ts';

const first = (row: Row) => ({ rows: changed(rows, 'cases', { 0: row }) });

/** Filings of 制度创新案例. */
export const innovationCaseFilings: FormFilings = {
  form,
  good: { zone, period: '2025', rows },
  bad: {
    'basis.missing': first({ basis: null }),
    'effect.no-figure': first({ effect: '企业办事更加便利，营商环境明显改善，获得感不断增强，社会反响很好。' }),
    'since.later': first({ since: '2026-02' }),
  },
};
