import { problem } from '../../libs/domain/problem.ts';

/** No such evaluation, or none that the one who asks may see. */
export const unknownEvaluation = problem('not-found', 'evaluation.unknown', {
  zh: '没有这次考评',
  en: 'There is no such evaluation',
});
