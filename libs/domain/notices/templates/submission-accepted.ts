import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

interface AcceptedFacts extends SubmissionFacts {
  /** The document on which an import rests. */
  readonly imported?: string;
}

/** A zone hears that its filing was accepted (审核通过), or that the office imported what had been accepted before. */
export const submissionAcceptedNotice: NoticeTemplate<AcceptedFacts> = {
  event: 'submission.accepted',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    if (filing.imported !== undefined) {
      return {
        zh: `${zh}已由省自贸办据${filing.imported}导入`,
        en: `${en} was imported by the office, by ${filing.imported}`,
      };
    }
    return { zh: `${zh}已审核通过`, en: `${en} was accepted` };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
