import { problem } from '../../libs/domain/problem.ts';

/** There is no such window, or not for who asks. */
export const unknownWindow = problem('not-found', 'window.unknown', {
  zh: '没有这个报送时限：该表不按此报告期报送、没有时限，或没有这个联动创新区',
  en: 'There is no such window: the form is not filed for that period, is never due, or there is no such zone',
});

/** An extension that would not extend. */
export const notLater = problem('invalid', 'window.not-later', {
  zh: '延期后的时限必须晚于原定时限',
  en: 'An extended deadline must be later than the regular one',
});

/** The system proposes nothing that is still to be decided. */
export const noProposal = problem('conflict', 'window.no-proposal', {
  zh: '没有待审批的延期建议',
  en: 'There is no proposed extension that waits for a decision',
});
