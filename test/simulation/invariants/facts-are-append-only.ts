import type { Invariant } from './invariant.ts';

const FACTS = /^(ATTEMPT#|V#|E#|RESULT$|CERTIFICATION$|REVIEW$|ANSWER$|ANSWERED#|OFFICE#V#|C#)/u;

/** A version of a scheme is marked when it becomes active and when it is retired; its document is an object, which never changes. */
const isScheme = (pk: string): boolean => pk.startsWith('SCHEME#');

/** What was reported or decided is never written over. */
export const factsAreAppendOnly: Invariant = {
  name: 'facts are append-only',
  onWrite: ({ put }, before) =>
    FACTS.test(put.sk) && before && !isScheme(put.pk) ? `${put.table} ${put.pk} ${put.sk} was written over` : undefined,
};
