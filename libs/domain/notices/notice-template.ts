import type { Message } from '../message.ts';
import type { Addressee } from './addressee.ts';

/** How people are told of a kind of event (通知模板). */
export interface NoticeTemplate<Data> {
  /** The type of the event, e.g. `submission.returned`. */
  readonly event: string;
  /** Whom it concerns; nobody where nobody need do or know anything. */
  readonly to: (data: Data) => readonly Addressee[];
  /** What happened, in one sentence that holds no reported figure. */
  readonly text: (data: Data) => Message;
  /** Where it is to be read in the API, e.g. `/v1/submissions/…`. */
  readonly path: (data: Data) => string;
}
