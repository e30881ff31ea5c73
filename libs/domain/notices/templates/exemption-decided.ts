import type { Message } from '../../message.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface CaseFacts {
  readonly exemption: string;
  readonly zone: string;
  readonly year: number;
  readonly determination: 'exempt' | 'mitigated' | 'refused';
}

const DETERMINATIONS: Readonly<Record<CaseFacts['determination'], Message>> = {
  exempt: { zh: '免责', en: 'exempt' },
  mitigated: { zh: '减责', en: 'mitigated' },
  refused: { zh: '不予容错', en: 'refused' },
};

/** A zone hears what was determined of its case of error tolerance (容错认定). */
export const exemptionDecidedNotice: NoticeTemplate<CaseFacts> = {
  event: 'exemption.decided',
  to: ({ zone }) => [{ zone }],
  text: ({ year, determination }) => ({
    zh: `${year}年度容错申请已认定：${DETERMINATIONS[determination].zh}`,
    en: `The case of error tolerance of ${year} was decided: ${DETERMINATIONS[determination].en}`,
  }),
  path: ({ exemption }) => `/v1/exemptions/${exemption}`,
};
