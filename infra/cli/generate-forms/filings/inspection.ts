import {
  inspectionExamples as answers,
  issuedExamples as issued,
} from '../../../../libs/domain/forms/inspection/examples.ts';
import { inspectionForm as form } from '../../../../libs/domain/forms/inspection.ts';
import { accepted, changed, type FormFilings, office, type Row, withRow, hangzhou as zone } from './filing.ts';

const period = '2025Q3';
const [first = {}, second = {}]: readonly Row[] = issued['findings'] ?? [];
const [done = {}, open = {}]: readonly Row[] = answers['findings'] ?? [];
const closing = { outcome: '销号', decidedOn: '2025-09-28' };
const answer = (at: number, row: Row) => ({ rows: changed(answers, 'findings', { [at]: row }) });
const issue = (row: Row) => ({ zone: office, rows: { findings: [{ ...first, ...row }] }, references: {} });
const ofOffice = (findings: readonly Row[]) => [accepted(form, { zone: office, period, rows: { findings } })];
const unfinished = { ...done, completedOn: null, deadline: '2025-10-31' };

/** Filings of 督查整改: answers of a zone first, then what the office issues. */
export const inspectionFilings: FormFilings = {
  form,
  good: {
    zone,
    period,
    rows: answers,
    references: { issued: [accepted(form, { zone: office, period, rows: issued })] },
  },
  bad: {
    'finding.unissued': { rows: withRow(answers, 'findings', { ...open, number: '督2025-09' }) },
    'answer.missing': answer(1, { measures: null, progress: '无' }),
    'rectification.unproven': answer(0, { evidence: null }),
    'rectification.early': answer(0, { completedOn: '2025-07-01' }),
    'rectification.late': answer(0, { completedOn: '2025-09-25' }),
    'outcome.by-zone': answer(0, closing),
    'finding.zone': issue({ zone: '浦东' }),
    'finding.dropped': {
      ...issue({}),
      references: { carried: ofOffice([{ ...first, ...closing }, second]) },
    },
    'deadline.early': issue({ deadline: '2025-07-22' }),
    'outcome.unanswered': {
      ...issue(closing),
      references: { answers: [accepted(form, { zone, period, rows: { findings: [unfinished] } })] },
    },
  },
};
