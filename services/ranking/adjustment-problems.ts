import { problem } from '../../libs/domain/problem.ts';

/** No such entry, or none that the one who asks may see. */
export const unknownAdjustment = problem('not-found', 'adjustment.unknown', {
  zh: '没有这一加减分事项',
  en: 'There is no such entry',
});

/** It was taken back before. */
export const adjustmentWithdrawn = problem('conflict', 'adjustment.withdrawn', {
  zh: '这一事项已经撤销',
  en: 'This entry was withdrawn before',
});
