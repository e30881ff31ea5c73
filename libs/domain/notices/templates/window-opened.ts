import { dueText } from '../due-text.ts';
import { filingName, type NamedFiling } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface WindowFacts extends NamedFiling {
  /** RFC 3339 in UTC. */
  readonly due: string;
}

/** Zones hear that a window is open (开始报送). */
export const windowOpenedNotice: NoticeTemplate<WindowFacts> = {
  event: 'window.opened',
  to: () => ['zones'],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    const due = dueText(filing.due);
    return { zh: `${zh}开始报送，截止时间${due}`, en: `${en} can be filed until ${due}` };
  },
  path: ({ period }) => `/v1/windows?period=${period}`,
};
