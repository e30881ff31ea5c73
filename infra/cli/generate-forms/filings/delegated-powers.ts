import { delegatedPowersExamples as rows } from '../../../../libs/domain/forms/delegated-powers/examples.ts';
import { delegatedPowersForm as form } from '../../../../libs/domain/forms/delegated-powers.ts';
import { accepted, changed, type FormFilings, hangzhou as zone } from './filing.ts';

const good = { zone, period: '2025Q3', rows };
const references = { previous: [accepted(form, { ...good, period: '2025Q2' })] };

/** Filings of 承接省级权限情况. */
export const delegatedPowersFilings: FormFilings = {
  form,
  good,
  bad: {
    'days.without-cases': { rows: changed(rows, 'powers', { 0: { cases: 0 } }) },
    'power.dropped': { rows: changed(rows, 'powers', { 1: null }), references },
    'state.reversed': { rows: changed(rows, 'powers', { 0: { state: '承接中' } }), references },
  },
};
