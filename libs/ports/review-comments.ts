import type { ReviewComment } from '../domain/review/review-comment.ts';
import type { Submission } from '../domain/submission.ts';
import type { GetObject } from './objects.ts';

/**
 * What the office said of single cells when it reviewed a submission (审核批注); none where it said nothing. Throws where the
 * object is gone.
 *
 * @example
 * await readReviewComments(ports.getObject, submission); // [{ sheet: '基础数据表', cell: 'C4', text: '请核对口径' }]
 */
export const readReviewComments = async (
  getObject: GetObject,
  { id, reviewed }: Pick<Submission, 'id' | 'reviewed'>,
): Promise<readonly ReviewComment[]> => {
  if (!reviewed?.comments) return [];
  const object = await getObject({ bucket: 'results', key: reviewed.comments.key });
  if (!object) throw new Error(`the comments on submission ${id} are gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as readonly ReviewComment[];
};
