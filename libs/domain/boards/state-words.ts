import type { Message } from '../message.ts';
import type { ProgressState } from './filing-progress.ts';

/** What boards print for how far a filing is. */
export const stateWords: Readonly<Record<ProgressState, Message>> = {
  'not-filed': { zh: '未报', en: 'not filed' },
  filed: { zh: '已报', en: 'filed' },
  returned: { zh: '退回', en: 'returned' },
  accepted: { zh: '通过', en: 'accepted' },
  overdue: { zh: '逾期', en: 'overdue' },
  'not-owed': { zh: '—', en: 'not owed' },
};
