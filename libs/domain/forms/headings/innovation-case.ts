import type { FormHeading } from '../form.ts';

/** 制度创新案例, clause 三（四）: cases of institutional innovation of a year, to be assessed and spread. */
export const innovationCaseHeading: FormHeading = {
  id: 'innovation-case',
  title: { zh: '联动创新区制度创新案例', en: 'Cases of institutional innovation' },
  frequency: 'year',
  window: { kind: 'always-open' },
};
