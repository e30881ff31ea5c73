import type { Need } from '../need.ts';

/** What the table’s figures were expected to be (预计数): the accepted summary of the same year. */
export const yearSummary: Need = { id: 'summary', form: 'annual-summary', period: 'same', zones: 'own' };
