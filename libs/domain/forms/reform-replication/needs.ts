import type { Need } from '../need.ts';

/** The office's catalogue of the year: what is to be replicated. */
export const replicationNeeds: readonly Need[] = [
  { id: 'catalogue', form: 'reform-catalogue', period: 'year', zones: 'province' },
];
