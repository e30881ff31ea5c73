import { signWebhook } from '../../libs/domain/notices/webhook-signature.ts';
import { channels } from '../../libs/ports/channels.ts';
import type { Delivered, DeliveryTarget } from '../../libs/ports/deliveries.ts';
import { loggedEvents } from '../../libs/ports/event-log.ts';
import { notices } from '../../libs/ports/notices.ts';
import { type Webhook, webhooks } from '../../libs/ports/webhooks.ts';
import type { AttemptDeliveryPorts } from './attempt-delivery.ts';
import type { TryOutcome } from './delivery-outcome.ts';
import { eventView } from './event-view.ts';

const dropped: TryOutcome = { kind: 'dropped' };

/** Posts an event of the log to an endpoint, signed by each of its secrets that holds still. */
export const sendToEndpoint = async (
  { readRecord, postWeb, now }: AttemptDeliveryPorts,
  webhook: string,
  sequence: number,
): Promise<TryOutcome> => {
  const endpoint = await webhooks.read(readRecord, webhook);
  const logged = await loggedEvents.read(readRecord, sequence);
  if (endpoint?.value.state !== 'enabled' || !logged) return dropped;
  const at = now();
  const timestamp = Math.floor(Date.parse(at) / 1000);
  const { id } = logged.value.event;
  const body = JSON.stringify(eventView(logged.value));
  const outcome = await postWeb({
    url: endpoint.value.url,
    body,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook(secretsAt(endpoint.value, at), { id, timestamp, body }),
    },
  });
  if (outcome.kind !== 'answered') {
    return { kind: 'failed', failure: outcome.kind === 'refused' ? 'refused-address' : outcome.reason };
  }
  const { status } = outcome;
  if (status === 410) return { kind: 'gone', status };
  return { kind: status >= 200 && status < 300 ? 'delivered' : 'failed', status };
};

const secretsAt = ({ secrets }: Webhook, at: string): readonly string[] =>
  secrets.filter(({ until }) => until === undefined || until > at).map(({ secret }) => secret);

/** Sends a notice by a channel of its inbox, as it is set now: in Chinese, as people of zones and office read it. */
export const sendByChannel = async (
  { readRecord, sendNotice }: AttemptDeliveryPorts,
  target: DeliveryTarget,
  { notice, channel }: Extract<Delivered, { kind: 'notice' }>,
): Promise<TryOutcome> => {
  const inbox = target as Exclude<DeliveryTarget, `webhook:${string}`>;
  const found = await notices.read(readRecord, { inbox, id: notice });
  const chosen = await channels.read(readRecord, inbox);
  if (!found || !chosen) return dropped;
  const outcome = await sendNotice(channel, chosen.value, { title: TITLE, text: found.value.text.zh });
  if (outcome === 'sent') return { kind: 'delivered' };
  return outcome === 'refused' ? { kind: 'dropped', failure: 'refused' } : { kind: 'failed', failure: 'unreachable' };
};

/** What the list of talks, or of mails, shows; robots let pass only what holds a word of their owner's choice. */
const TITLE = '联动创新区报送通知';
