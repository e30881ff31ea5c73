import type { Message } from '../domain/message.ts';
import type { Inbox } from '../domain/notices/addressee.ts';
import { type Entity, entity } from './entity.ts';

/** A notice in an inbox (站内通知): what happened, and who of those who share the inbox read it first. */
export interface Notice {
  readonly id: string;
  readonly inbox: Inbox;
  /** The type of the event that it tells of. */
  readonly event: string;
  readonly text: Message;
  readonly path: string;
  /** When it happened, RFC 3339 in UTC. */
  readonly at: string;
  readonly read?: { readonly by: string; readonly at: string };
}

/** The partition of the `listed` index that holds an inbox: read backward, unread ones first, then the newest. */
export const inboxPartition = (inbox: Inbox): string => `INBOX#${inbox}`;

/** Notices, by inbox and event: an event that comes twice makes one. */
export const notices: Entity<Pick<Notice, 'inbox' | 'id'>, Notice> = entity({
  key: ({ inbox, id }) => ({ table: 'notices', pk: `INBOX#${inbox}`, sk: `NOTICE#${id}` }),
  listed: ({ inbox, id, at, read }) => ({ pk: inboxPartition(inbox), sk: `${read ? 0 : 1}#${at}#${id}` }),
});
