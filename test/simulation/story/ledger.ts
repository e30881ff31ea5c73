import type { ApiCall, ApiReply } from '../system/invoke.ts';

/** A thing that a person wants done once: sent once, or again with the same words where no answer came. */
export interface Intent {
  readonly id: number;
  readonly call: ApiCall;
  readonly replies: ApiReply[];
  /** How often it was sent. */
  sent: number;
}

/** What people asked for, and what they were told. */
export interface Ledger {
  readonly intents: Intent[];
  /** The signed forms that people were given, by the key of the file. */
  readonly forms: Map<string, Readonly<Record<string, string>>>;
  /** Files that were stored: key and how often. */
  readonly posted: Map<string, number>;
  /** How many things people did. */
  actions: number;
}

/** An empty ledger. */
export const newLedger = (): Ledger => ({ intents: [], forms: new Map(), posted: new Map(), actions: 0 });

/** Notes an answer; that of a new submission holds the form of each of its files. */
export const noteReply = (ledger: Ledger, intent: Intent, reply: ApiReply): void => {
  intent.replies.push(reply);
  const { uploads = [] } = (reply.body ?? {}) as {
    readonly uploads?: readonly { readonly fields: Readonly<Record<string, string>> }[];
  };
  for (const { fields } of uploads) ledger.forms.set(fields['key'] ?? '', fields);
};

/** Whether an intent was answered as done. */
export const wasDone = ({ replies }: Intent): boolean => replies.some(({ status }) => status >= 200 && status < 300);
