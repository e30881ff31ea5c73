import type { Message } from '../../../../libs/domain/message.ts';

/**
 * What happens to a filing on its way, by its name: `returned` with a comment on a cell and filed again the next working day;
 * `withdrawn` by a newer attempt before the office looked at it.
 */
export interface Incident {
  readonly id: string;
  readonly what: Message;
  readonly kind: 'returned' | 'withdrawn';
  readonly filing: string;
}

/** The incidents of the sample years. */
export const incidents: readonly Incident[] = [
  {
    id: 'returned',
    what: {
      zh: '审核退回，三个工作日内重报，视为按时',
      en: 'Returned, and filed again within three working days: on time',
    },
    kind: 'returned',
    filing: 'wenzhou/work-plan-2025Q1',
  },
  {
    id: 'withdrawn',
    what: { zh: '签发后自行撤回重报', en: 'Withdrawn by the zone’s own newer attempt' },
    kind: 'withdrawn',
    filing: 'jinhua/bulletin-2025Q3',
  },
];
