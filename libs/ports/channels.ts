import type { Inbox } from '../domain/notices/addressee.ts';
import type { Robot } from '../domain/notices/robot-message.ts';
import { type Entity, entity } from './entity.ts';

/** A way by which notices leave the system beside the inbox. */
export type ChannelKind = 'robot' | 'mail';

/** The channels of an inbox (通知渠道). What stands here is personal: it is never logged, and no audit entry holds it. */
export interface Channels {
  readonly robot?: Robot;
  readonly mail?: readonly string[];
}

/** The channels of each inbox. */
export const channels: Entity<Inbox, Channels> = entity({
  key: (inbox: Inbox) => ({ table: 'notices', pk: `INBOX#${inbox}`, sk: 'CHANNELS' }),
});

/** What is sent by a channel. */
export interface ChannelMessage {
  readonly title: string;
  readonly text: string;
}

/** What came of it; `refused` where trying again would not help, as where the channel is switched off. */
export type ChannelOutcome = 'sent' | 'refused' | 'failed';

/** Sends a notice by a channel: one port, whatever is behind it. Never throws. */
export type SendNotice = (kind: ChannelKind, to: Channels, message: ChannelMessage) => Promise<ChannelOutcome>;
