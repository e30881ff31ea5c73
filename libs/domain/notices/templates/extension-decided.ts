import { EVERY_ZONE } from '../../calendar/extension.ts';
import { dueText } from '../due-text.ts';
import { filingName, type NamedFiling } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface ExtensionFacts extends NamedFiling {
  readonly zone: string;
  /** RFC 3339 in UTC. */
  readonly until: string;
  readonly decision: 'granted' | 'refused';
}

/** A zone hears whether its deadline was extended (延期审批); all do where it was for all, but not of what was only proposed. */
export const extensionDecidedNotice: NoticeTemplate<ExtensionFacts> = {
  event: 'extension.decided',
  to: ({ zone, decision }) => {
    if (zone !== EVERY_ZONE) return [{ zone }];
    return [decision === 'granted' ? 'zones' : 'office'];
  },
  text: (filing) => {
    const { zh, en } = filingName(filing);
    const until = dueText(filing.until);
    return filing.decision === 'granted'
      ? { zh: `${zh}已延期至${until}`, en: `${en} was extended to ${until}` }
      : { zh: `${zh}未获准延期`, en: `${en} was not extended` };
  },
  path: ({ period }) => `/v1/windows?period=${period}`,
};
