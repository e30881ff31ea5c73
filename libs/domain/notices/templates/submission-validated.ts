import type { Message } from '../../message.ts';
import { filingName } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';
import type { SubmissionFacts } from './submission-facts.ts';

interface ValidatedFacts extends SubmissionFacts {
  readonly outcome: 'valid' | 'invalid' | 'rejected';
}

const OUTCOMES: Readonly<Record<ValidatedFacts['outcome'], Message>> = {
  valid: { zh: '校验通过，可以签发', en: 'is valid and can be signed off' },
  invalid: { zh: '校验未通过，请修改后重新报送', en: 'has errors: please repair it and file again' },
  rejected: { zh: '的文件无法读取，请重新报送', en: 'could not be read: please file again' },
};

/** A zone hears what validation made of its file (校验结果). */
export const submissionValidatedNotice: NoticeTemplate<ValidatedFacts> = {
  event: 'submission.validated',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return { zh: `${zh}${OUTCOMES[filing.outcome].zh}`, en: `${en} ${OUTCOMES[filing.outcome].en}` };
  },
  path: ({ submission }) => `/v1/submissions/${submission}`,
};
