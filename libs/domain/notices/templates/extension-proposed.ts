import { dueText } from '../due-text.ts';
import { filingName, type NamedFiling } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface ExtensionFacts extends NamedFiling {
  readonly zone: string;
  /** RFC 3339 in UTC. */
  readonly until: string;
}

/** The office hears that a longer deadline was proposed (建议延期). */
export const extensionProposedNotice: NoticeTemplate<ExtensionFacts> = {
  event: 'extension.proposed',
  to: () => ['office'],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    const until = dueText(filing.until);
    return {
      zh: `建议将 ${filing.zone} ${zh}延期至${until}`,
      en: `An extension of ${en} to ${until} was proposed for ${filing.zone}`,
    };
  },
  path: ({ period }) => `/v1/windows?period=${period}`,
};
