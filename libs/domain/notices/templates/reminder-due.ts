import { dueText } from '../due-text.ts';
import { filingName, type NamedFiling } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface ReminderFacts extends NamedFiling {
  readonly zone: string;
  /** RFC 3339 in UTC. */
  readonly due: string;
  readonly kind: 'T-7' | 'T-3' | 'T-1' | 'T+1';
}

/** A zone is reminded of what it has not filed (催报). */
export const reminderDueNotice: NoticeTemplate<ReminderFacts> = {
  event: 'reminder.due',
  to: ({ zone }) => [{ zone }],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    const due = dueText(filing.due);
    return filing.kind === 'T+1'
      ? { zh: `${zh}已逾期，截止时间为${due}，请尽快报送`, en: `${en} was due at ${due}: please file it now` }
      : { zh: `请于${due}前报送${zh}`, en: `Please file ${en} by ${due}` };
  },
  path: ({ period }) => `/v1/windows?period=${period}`,
};
