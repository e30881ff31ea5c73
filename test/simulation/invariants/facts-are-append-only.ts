import type { Invariant } from './invariant.ts';

const FACTS = /^(ATTEMPT#|V#|E#|RESULT$|CERTIFICATION$|REVIEW$|ANSWER$|C#)/u;

/** What was reported or decided is never written over. */
export const factsAreAppendOnly: Invariant = {
  name: 'facts are append-only',
  onWrite: ({ put }, before) =>
    FACTS.test(put.sk) && before ? `${put.table} ${put.pk} ${put.sk} was written over` : undefined,
};
