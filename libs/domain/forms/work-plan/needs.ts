import type { Need } from '../need.ts';

/** The filings of the year so far, and the quarter before: from them comes the plan as it stands (年度计划). */
export const planNeeds: readonly Need[] = [
  { id: 'plan', form: 'work-plan', period: 'year', zones: 'own' },
  { id: 'previous', form: 'work-plan', period: 'previous', zones: 'own' },
];
