import { problem } from '../../libs/domain/problem.ts';

/** Nobody is registered under this subject, or nobody that the one who asks may know of. */
export const unknownPerson = problem('not-found', 'person.unknown', {
  zh: '没有登记此人',
  en: 'There is no such person',
});
