import type { NoticeTemplate } from '../notice-template.ts';

interface ObjectionFacts {
  readonly objection: string;
  readonly zone: string;
  readonly year: number;
}

/** The office hears that a zone objects (提出异议). */
export const objectionSubmittedNotice: NoticeTemplate<ObjectionFacts> = {
  event: 'objection.submitted',
  to: () => ['office'],
  text: ({ zone, year }) => ({
    zh: `${zone} 对${year}年度考评结果提出异议，请复核`,
    en: `${zone} objects to a result of ${year}: please decide`,
  }),
  path: ({ objection }) => `/v1/objections/${objection}`,
};
