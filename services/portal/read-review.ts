import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { readReviewComments } from '../../libs/ports/review-comments.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import type { readReviewRoute } from './review-route.ts';

/** Answers what the office decided on a submission (审核意见), with its comments on cells. */
export const readReview =
  (ports: { readonly readRecord: ReadRecord; readonly getObject: GetObject }): Command<typeof readReviewRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { reviewed } = found.value.value;
    if (!reviewed) return fail(notReviewed);
    const { by, at, decision, comment } = reviewed;
    const comments = await readReviewComments(ports.getObject, found.value.value);
    const said = comment === undefined ? {} : { comment };
    return ok({ body: { by, at: shanghaiTime(at), decision, ...said, comments: [...comments] } });
  };

const notReviewed = problem('not-found', 'review.none', {
  zh: '这次报送尚未审核',
  en: 'This submission has not been reviewed',
});
