import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import type { ReviewComment } from '../../libs/domain/review/review-comment.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { PutObject } from '../../libs/ports/objects.ts';

/** Keeps a reviewer's comments on cells as an object named by its content; undefined where there are none. */
export const keepComments = async (
  putObject: PutObject,
  comments: readonly ReviewComment[] = [],
): Promise<NonNullable<Submission['reviewed']>['comments']> => {
  if (comments.length === 0) return undefined;
  const text = canonicalJson(comments);
  const key = `review-comments/${sha256Hex(text)}.json`;
  const bytes = new TextEncoder().encode(text);
  await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return { key, count: comments.length };
};
