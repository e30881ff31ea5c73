import { problem } from '../../libs/domain/problem.ts';

/** What is asked for is there only after validation (校验). */
export const notYetValidated = problem('conflict', 'findings.not-yet', {
  zh: '尚未完成校验',
  en: 'It has not been validated yet',
});
