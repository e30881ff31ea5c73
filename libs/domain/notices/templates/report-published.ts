import type { NoticeTemplate } from '../notice-template.ts';

interface ReportFacts {
  readonly year: number;
}

/** Everybody hears that a report was released (报告发布). */
export const reportPublishedNotice: NoticeTemplate<ReportFacts> = {
  event: 'report.published',
  to: () => ['office', 'zones'],
  text: ({ year }) => ({ zh: `${year}年度发展报告已发布`, en: `The report of ${year} was released` }),
  path: () => '/v1/public/reports',
};
