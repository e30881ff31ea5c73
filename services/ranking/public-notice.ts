import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import type { DecideEvaluationBody } from './routes.ts';

/**
 * What is wrong with a decision as to the public notice (公示): one that begins it says until which day it runs, no other does, and a
 * result is circulated the day after that at the earliest. `today` is the day in Shanghai.
 */
export const noticeProblem = (
  { state, decisions }: Pick<Evaluation, 'state' | 'decisions'>,
  { to, until }: Pick<DecideEvaluationBody, 'to' | 'until'>,
  today: string,
): Problem | undefined => {
  if (to === 'publicised') return until !== undefined && until >= today ? undefined : withoutEnd;
  if (until !== undefined) return withoutEnd;
  const last = state === 'publicised' ? decisions.at(-1)?.until : undefined;
  return last !== undefined && last >= today ? stillRuns(last) : undefined;
};

const withoutEnd = problem(
  'invalid',
  'evaluation.until-missing',
  {
    zh: '公示须填写截止日，不早于当日；其他环节不填',
    en: 'A public notice says until which day it runs, today or later; no other decision does',
  },
  [{ pointer: '/until', message: { zh: '公示截止日', en: 'The last day of the public notice' } }],
);

const stillRuns = (until: string): Problem =>
  problem('conflict', 'evaluation.under-notice', {
    zh: `公示至${until}，期满后方可通报`,
    en: `The public notice runs until ${until}; the result is circulated after it`,
  });
