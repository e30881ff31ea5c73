import { problem } from '../../libs/domain/problem.ts';

/** Nobody reviews, or opens again, what they certified themselves (回避). */
export const ownCertification = problem('forbidden', 'submission.own-certification', {
  zh: '不能审核自己签发的报送',
  en: 'You cannot review what you certified yourself',
});
