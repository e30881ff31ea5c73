import type { Delivered } from '../../libs/ports/deliveries.ts';
import { webhooks } from '../../libs/ports/webhooks.ts';
import type { TryOutcome } from './delivery-outcome.ts';
import { type ReplayWebhookPorts, replayAfter } from './replay-webhook.ts';

/** Puts on their way what an endpoint missed (补投): each event once, however often this is begun again. */
export const scheduleMissed = async (
  ports: ReplayWebhookPorts,
  id: string,
  { after, until }: Extract<Delivered, { kind: 'missed' }>,
): Promise<TryOutcome> => {
  const found = await webhooks.read(ports.readRecord, id);
  if (!found) return { kind: 'dropped' };
  for (let next = after; next < until; ) {
    const replayed = await replayAfter(ports, found.value, { after: next, by: 'system:notices', missedOnly: true });
    if (!replayed) return { kind: 'dropped' };
    // The log holds every number up to its head, and `until` was that once.
    next = Number(replayed.next);
  }
  return { kind: 'delivered' };
};
