import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

/** A zone hears that its filing was accepted (审核通过). */
export const submissionAcceptedNotice: NoticeTemplate<SubmissionFacts> = {
  event: 'submission.accepted',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return { zh: `${zh}已审核通过`, en: `${en} was accepted` };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
