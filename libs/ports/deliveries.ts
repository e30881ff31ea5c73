import type { Inbox } from '../domain/notices/addressee.ts';
import type { ChannelKind } from './channels.ts';
import { type Entity, entity } from './entity.ts';
import { sequenceKey } from './event-log.ts';

/** Whom a delivery goes to: an endpoint, or the channels of an inbox. */
export type DeliveryTarget = `webhook:${string}` | Inbox;

/** What is to be delivered there. */
export type Delivered =
  | { readonly kind: 'event'; readonly sequence: number }
  /** Whatever of the events after a number, up to another, did not go through: they are put on their way (补投). */
  | { readonly kind: 'missed'; readonly after: number; readonly until: number }
  | { readonly kind: 'notice'; readonly notice: string; readonly channel: ChannelKind };

/** One thing on its way to one place (投递), with its tries. */
export interface Delivery {
  readonly target: DeliveryTarget;
  readonly item: string;
  readonly what: Delivered;
  /** `dropped`: nobody is to be told any more. */
  readonly state: 'pending' | 'delivered' | 'failed' | 'dropped';
  /** How often it was tried since it was last asked for. */
  readonly tried: number;
  /** When it is to be tried next; while it is tried, when it is to be tried again should nothing come of it. RFC 3339 in UTC. */
  readonly due: string;
  /** What came of the last try: a status, or why there is none. */
  readonly last?: { readonly at: string; readonly status?: number; readonly failure?: string };
}

/** Partition of the `due` index that holds what is on its way, by the moment of its next try. */
export const DELIVERIES = 'DELIVERIES';

/** The partition of a target's deliveries, in the order of their items. */
export const deliveriesOf = (target: DeliveryTarget): string => `DELIVERY#${target}`;

/** Deliveries, by target and item. */
export const deliveries: Entity<Pick<Delivery, 'target' | 'item'>, Delivery> = entity({
  key: ({ target, item }) => ({ table: 'notices', pk: deliveriesOf(target), sk: item }),
  due: ({ state, due }) => (state === 'pending' ? { pk: DELIVERIES, sk: due } : undefined),
});

/** A delivery of an event to an endpoint, due at once. */
export const eventDelivery = (webhook: string, sequence: number, now: string): Delivery => ({
  target: `webhook:${webhook}`,
  item: sequenceKey(sequence),
  what: { kind: 'event', sequence },
  state: 'pending',
  tried: 0,
  due: now,
});

/** The delivery that puts on their way what an endpoint missed while it was disabled: one for each endpoint, due at once. */
export const missedDelivery = (
  webhook: string,
  { after, until }: { readonly after: number; readonly until: number },
  now: string,
): Delivery => ({
  target: `webhook:${webhook}`,
  item: 'missed',
  what: { kind: 'missed', after, until },
  state: 'pending',
  tried: 0,
  due: now,
});
