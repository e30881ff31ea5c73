import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

/** A zone hears that its accepted filing was reopened (退回重报). */
export const submissionReopenedNotice: NoticeTemplate<SubmissionFacts> = {
  event: 'submission.reopened',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return { zh: `${zh}已重新开放，请修改后再次报送`, en: `${en} was reopened: please file again` };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
