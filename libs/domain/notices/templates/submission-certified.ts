import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

/** The office hears that a zone signed off (已签发). */
export const submissionCertifiedNotice: NoticeTemplate<SubmissionFacts> = {
  event: 'submission.certified',
  to: () => ['office'],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return { zh: `${filing.zone} 已签发${zh}，请审核`, en: `${filing.zone} signed off ${en}: please review it` };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
