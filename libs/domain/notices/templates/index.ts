import { authorityValuesRecordedNotice } from './authority-values-recorded.ts';
import { evaluationCompletedNotice } from './evaluation-completed.ts';
import { evaluationTransitionedNotice } from './evaluation-transitioned.ts';
import { exemptionDecidedNotice } from './exemption-decided.ts';
import { extensionDecidedNotice } from './extension-decided.ts';
import { extensionProposedNotice } from './extension-proposed.ts';
import { objectionDecidedNotice } from './objection-decided.ts';
import { objectionSubmittedNotice } from './objection-submitted.ts';
import { reminderDueNotice } from './reminder-due.ts';
import { reportPublishedNotice } from './report-published.ts';
import { submissionAcceptedNotice } from './submission-accepted.ts';
import { submissionCertifiedNotice } from './submission-certified.ts';
import { submissionReopenedNotice } from './submission-reopened.ts';
import { submissionReturnedNotice } from './submission-returned.ts';
import { submissionValidatedNotice } from './submission-validated.ts';
import { windowClosedNotice } from './window-closed.ts';
import { windowOpenedNotice } from './window-opened.ts';

/** How people are told, by the type of the event: one line a file. An event that is not here tells nobody. */
export const noticeTemplates = {
  'authority-values.recorded': authorityValuesRecordedNotice,
  'evaluation.completed': evaluationCompletedNotice,
  'evaluation.transitioned': evaluationTransitionedNotice,
  'exemption.decided': exemptionDecidedNotice,
  'extension.decided': extensionDecidedNotice,
  'extension.proposed': extensionProposedNotice,
  'objection.decided': objectionDecidedNotice,
  'objection.submitted': objectionSubmittedNotice,
  'reminder.due': reminderDueNotice,
  'report.published': reportPublishedNotice,
  'submission.accepted': submissionAcceptedNotice,
  'submission.certified': submissionCertifiedNotice,
  'submission.reopened': submissionReopenedNotice,
  'submission.returned': submissionReturnedNotice,
  'submission.validated': submissionValidatedNotice,
  'window.closed': windowClosedNotice,
  'window.opened': windowOpenedNotice,
} as const;
