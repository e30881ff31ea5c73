import { filingName, type NamedFiling } from '../filing-name.ts';
import type { NoticeTemplate } from '../notice-template.ts';

/** Zones hear that a window is closed (截止报送). */
export const windowClosedNotice: NoticeTemplate<NamedFiling> = {
  event: 'window.closed',
  to: () => ['zones'],
  text: (filing) => {
    const { zh, en } = filingName(filing);
    return { zh: `${zh}报送已截止`, en: `${en} can be filed no longer` };
  },
  path: ({ period }) => `/v1/windows?period=${period}`,
};
