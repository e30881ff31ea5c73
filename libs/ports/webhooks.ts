import type { EventAudience } from '../domain/notices/event-visibility.ts';
import { type Entity, entity } from './entity.ts';

/** An endpoint that is told of events (网络回调). */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** What it is told of. */
  readonly audience: EventAudience;
  readonly state: 'enabled' | 'disabled' | 'deleted';
  /** It is told of events from the one after this number. */
  readonly after: number;
  readonly created: { readonly by: string; readonly at: string };
  /** The newest first; each signs until its time, the newest without end. Never logged, and in no audit entry. */
  readonly secrets: readonly { readonly secret: string; readonly until?: string }[];
  readonly disabled?: { readonly at: string; readonly reason: 'gone' | 'exhausted' };
}

/** The partition of the `listed` index that holds the endpoints that were not deleted. */
export const WEBHOOKS = 'WEBHOOKS';

/** The endpoints, by id. */
export const webhooks: Entity<string, Webhook> = entity({
  key: (id: string) => ({ table: 'notices', pk: `WEBHOOK#${id}`, sk: 'ENDPOINT' }),
  listed: ({ id, state }) => (state === 'deleted' ? undefined : { pk: WEBHOOKS, sk: id }),
});

/** Who is told of the next event. */
export interface WebhookRoster {
  readonly enabled: readonly Pick<Webhook, 'id' | 'audience'>[];
}

/**
 * The endpoints that are told now, in one record: an event is appended on the condition of its version, so that an endpoint hears of
 * every event after it was registered, and of none after it was deleted.
 */
export const webhookRoster: Entity<'roster', WebhookRoster> = entity({
  key: () => ({ table: 'notices', pk: WEBHOOKS, sk: 'ROSTER' }),
});

/** How many endpoints there may be at once: each is one more write of an append. */
export const maxWebhooks = 10;
