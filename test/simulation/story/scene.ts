import type { Submission } from '../../../libs/domain/submission.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import type { Random } from '../engine/random.ts';
import type { ApiCall } from '../system/invoke.ts';
import type { Ledger } from './ledger.ts';
import type { Story } from './story.ts';
import type { View } from './view.ts';

/** A file that is posted: where to, and which bytes. */
export interface PostedFile {
  readonly key: string;
  readonly sha256: string;
}

/** What a person does next: asks the API for something, or posts files, each with its own signed form, in this order. */
export type Action =
  | { readonly kind: 'call'; readonly call: ApiCall }
  | { readonly kind: 'post'; readonly submission: Submission; readonly files: readonly PostedFile[] };

/**
 * What an action is chosen from. `mark` is new each time; `mustExplain` reads what a submission must explain, `setAside` the
 * queues of which something was set aside.
 */
export interface Scene {
  readonly story: Story;
  readonly view: View;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly mark: string;
  readonly setAside: () => readonly QueueName[];
  readonly mustExplain: (submission: Submission) => readonly string[];
}

/** A call as an action. */
export const calling = (call: ApiCall): Action => ({ kind: 'call', call });
