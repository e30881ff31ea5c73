import { type Problem, problem } from '../../libs/domain/problem.ts';
import type { Submission } from '../../libs/domain/submission.ts';

/** Only what is certified waits for review. */
export const notReviewable = ({ state }: Pick<Submission, 'state'>): Problem =>
  problem('conflict', 'submission.not-reviewable', {
    zh: `只有已签发的报送可以审核，当前状态为 ${state}`,
    en: `Only a certified submission can be reviewed; this one is ${state}`,
  });
