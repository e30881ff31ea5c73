import type { NoticeTemplate } from '../notice-template.ts';

interface DecisionFacts {
  readonly objection: string;
  readonly zone: string;
  readonly year: number;
  readonly decision: 'upheld' | 'rejected';
}

/** A zone hears how its objection was decided (复核结论). */
export const objectionDecidedNotice: NoticeTemplate<DecisionFacts> = {
  event: 'objection.decided',
  to: ({ zone }) => [{ zone }],
  text: ({ year, decision }) => ({
    zh: `对${year}年度考评结果的异议已复核：${decision === 'upheld' ? '成立' : '不成立'}`,
    en: `The objection to a result of ${year} was ${decision}`,
  }),
  path: ({ objection }) => `/v1/objections/${objection}`,
};
