import type { EventOf } from './define-event.ts';
import { evaluationCompleted } from './evaluation-completed.v1.ts';
import { evaluationRequested } from './evaluation-requested.v1.ts';
import { evaluationTransitioned } from './evaluation-transitioned.v1.ts';
import { provinceTotalsRecorded } from './province-totals-recorded.v1.ts';
import { submissionAccepted } from './submission-accepted.v1.ts';
import { submissionReceived } from './submission-received.v1.ts';
import { submissionValidated } from './submission-validated.v1.ts';
import { uploadAwaited } from './upload-awaited.v1.ts';

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
] as const;

/** One of {@link events}. */
export type SystemEvent = (typeof events)[number];

/** The name of a type of event, e.g. `submission.received`. */
export type EventType = SystemEvent['type'];

/** The message of a type, in any of its versions: `dataversion` tells them apart. */
export type EventOfType<Type extends EventType> = MessageOf<Extract<SystemEvent, { readonly type: Type }>>;

type MessageOf<D extends SystemEvent> = D extends SystemEvent ? EventOf<D> : never;
