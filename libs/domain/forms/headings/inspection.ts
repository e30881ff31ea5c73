import type { FormHeading } from '../form.ts';

/** 督查整改, clause 三（二）: what the office found on inspection, and what the zone made of it. Both file it: issue and answer. */
export const inspectionHeading: FormHeading = {
  id: 'inspection',
  title: { zh: '联动创新区督查整改清单', en: 'Inspection findings and their rectification' },
  frequency: 'quarter',
  window: { kind: 'workday', nth: 10, hour: 18 },
  filedBy: 'both',
};
