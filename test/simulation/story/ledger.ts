import type { ApiCall, ApiReply } from '../system/invoke.ts';

/** A thing that a person wants done once: sent once, or again with the same words where no answer came. */
export interface Intent {
  readonly id: number;
  readonly call: ApiCall;
  readonly replies: ApiReply[];
  /** How often it was sent. */
  sent: number;
}

/** Where the office must still enter something beside the rows of a filing, as it was told last. */
export interface OpenDecisions {
  readonly etag?: string;
  readonly open: readonly { readonly row: string; readonly field: string; readonly required: boolean }[];
}

/** What people asked for, and what they were told. */
export interface Ledger {
  readonly intents: Intent[];
  /** The signed forms that people were given, by the key of the file. */
  readonly forms: Map<string, Readonly<Record<string, string>>>;
  /** Files that were stored: key and how often. */
  readonly posted: Map<string, number>;
  /** By submission. */
  readonly decisions: Map<string, OpenDecisions>;
  /** How many things people did. */
  actions: number;
}

/** An empty ledger. */
export const newLedger = (): Ledger => ({
  intents: [],
  forms: new Map(),
  posted: new Map(),
  decisions: new Map(),
  actions: 0,
});

/** Notes an answer; that of a new submission holds the form of each of its files. */
export const noteReply = (ledger: Ledger, intent: Intent, reply: ApiReply): void => {
  intent.replies.push(reply);
  const { uploads = [] } = (reply.body ?? {}) as {
    readonly uploads?: readonly { readonly fields: Readonly<Record<string, string>> }[];
  };
  for (const { fields } of uploads) ledger.forms.set(fields['key'] ?? '', fields);
  noteDecisions(ledger, intent, reply);
};

const noteDecisions = ({ decisions }: Ledger, { call }: Intent, { status, etag, body }: ApiReply): void => {
  const [, id] = /^\/v1\/submissions\/([^/]+)\/office-entries$/u.exec(call.path) ?? [];
  if (id === undefined) return;
  // Told that somebody was quicker, the office looks again.
  if (status >= 300) decisions.delete(id);
  else decisions.set(id, { ...(etag === undefined ? {} : { etag }), open: (body as OpenDecisions).open });
};

/** Whether an intent was answered as done. */
export const wasDone = ({ replies }: Intent): boolean => replies.some(({ status }) => status >= 200 && status < 300);
