import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

/** A zone hears that its filing was returned (退回). */
export const submissionReturnedNotice: NoticeTemplate<SubmissionFacts> = {
  event: 'submission.returned',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return {
      zh: `${zh}被退回，请按意见修改后重新报送`,
      en: `${en} was returned: please repair it as the comment says and file again`,
    };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
