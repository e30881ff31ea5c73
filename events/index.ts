import { authorityValuesRecorded } from './authority-values-recorded.v1.ts';
import type { EventOf } from './define-event.ts';
import { deliveryDue } from './delivery-due.v1.ts';
import { evaluationCompleted } from './evaluation-completed.v1.ts';
import { evaluationRequested } from './evaluation-requested.v1.ts';
import { evaluationTransitioned } from './evaluation-transitioned.v1.ts';
import { exemptionDecided } from './exemption-decided.v1.ts';
import { exportRequested } from './export-requested.v1.ts';
import { extensionDecided } from './extension-decided.v1.ts';
import { extensionProposed } from './extension-proposed.v1.ts';
import { objectionDecided } from './objection-decided.v1.ts';
import { objectionSubmitted } from './objection-submitted.v1.ts';
import { provinceTotalsRecorded } from './province-totals-recorded.v1.ts';
import { reminderDue } from './reminder-due.v1.ts';
import { reportPublished } from './report-published.v1.ts';
import { submissionAccepted } from './submission-accepted.v1.ts';
import { submissionCertified } from './submission-certified.v1.ts';
import { submissionCommented } from './submission-commented.v1.ts';
import { submissionReceived } from './submission-received.v1.ts';
import { submissionReopened } from './submission-reopened.v1.ts';
import { submissionReturned } from './submission-returned.v1.ts';
import { submissionValidated } from './submission-validated.v1.ts';
import { uploadAwaited } from './upload-awaited.v1.ts';
import { windowClosed } from './window-closed.v1.ts';
import { windowOpened } from './window-opened.v1.ts';

/** Every event of the system, each version for itself: one line a file. */
export const events = [
  uploadAwaited,
  submissionReceived,
  submissionValidated,
  submissionAccepted,
  provinceTotalsRecorded,
  evaluationRequested,
  evaluationCompleted,
  evaluationTransitioned,
  submissionCertified,
  submissionReturned,
  submissionCommented,
  submissionReopened,
  reportPublished,
  objectionSubmitted,
  objectionDecided,
  exemptionDecided,
  windowOpened,
  windowClosed,
  reminderDue,
  extensionProposed,
  extensionDecided,
  authorityValuesRecorded,
  deliveryDue,
  exportRequested,
] as const;

/** One of {@link events}. */
export type SystemEvent = (typeof events)[number];

/** The name of a type of event, e.g. `submission.received`. */
export type EventType = SystemEvent['type'];

/** The message of a type, in any of its versions: `dataversion` tells them apart. */
export type EventOfType<Type extends EventType> = MessageOf<Extract<SystemEvent, { readonly type: Type }>>;

type MessageOf<D extends SystemEvent> = D extends SystemEvent ? EventOf<D> : never;
