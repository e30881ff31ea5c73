import type { FormHeading } from '../form.ts';

/** 年度发展情况总结, clause 三（四）: what the year came to; with its document. */
export const annualSummaryHeading: FormHeading = {
  id: 'annual-summary',
  title: { zh: '联动创新区年度发展情况总结', en: 'Annual summary of development' },
  frequency: 'year',
  window: { kind: 'day', month: 0, day: 31, hour: 24, rolling: 'none' },
  document: 'required',
};
