import type { SendNotice } from '../../libs/ports/channels.ts';
import { type Delivery, deliveries } from '../../libs/ports/deliveries.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { Records } from '../../libs/ports/records.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { PostWeb } from '../../libs/ports/web.ts';
import { webhooks } from '../../libs/ports/webhooks.ts';
import { type Settled, settledAs, type TryOutcome } from './delivery-outcome.ts';
import { endWebhook } from './end-webhook.ts';
import { scheduleMissed } from './schedule-missed.ts';
import { sendByChannel, sendToEndpoint } from './send-delivery.ts';
import { sendDueLater } from './send-due.ts';

/** What a try needs. */
export interface AttemptDeliveryPorts extends WorkPorts, Pick<Records, 'listRecords'> {
  readonly postWeb: PostWeb;
  readonly sendNotice: SendNotice;
}

/** Longer than a try may take, in milliseconds: nobody else tries meanwhile, and one that died is tried again after it. */
const LEASE = 60_000;

/**
 * Makes one try of a delivery that is due (投递). What is not due is left alone: a message that comes twice, or late, makes no second
 * try. A try whose process died counts as one that failed.
 */
export const attemptDelivery =
  (ports: AttemptDeliveryPorts) =>
  async (named: { readonly target: string; readonly item: string }): Promise<StepOutcome> => {
    const key = named as Pick<Delivery, 'target' | 'item'>;
    if (!(await deliveries.read(ports.readRecord, key))) {
      return setAside(`没有这项投递 / there is no such delivery: ${named.target}/${named.item}`);
    }
    const claimed = await claim(ports, key);
    if (!claimed) return done;
    const outcome = await attempt(ports, claimed.value);
    const settled = await settle(ports, claimed, outcome);
    if (settled) await sendDueLater(ports, settled);
    return done;
  };

/** The delivery, marked as being tried; `undefined` where there is nothing to try now. */
const claim = async (
  ports: WorkPorts,
  key: Pick<Delivery, 'target' | 'item'>,
): Promise<Versioned<Delivery> | undefined> => {
  const found = await deliveries.read(ports.readRecord, key);
  const now = ports.now();
  if (found?.value.state !== 'pending' || found.value.due > now) return undefined;
  const due = new Date(Date.parse(now) + LEASE).toISOString();
  const value: Delivery = { ...found.value, tried: found.value.tried + 1, due };
  const { committed } = await ports.commit([deliveries.write(key, found.version, value)]);
  // Another was quicker, and tries it now.
  return committed ? { value, version: found.version + 1 } : undefined;
};

const attempt = (ports: AttemptDeliveryPorts, { target, what }: Delivery): Promise<TryOutcome> => {
  if (what.kind === 'event') return sendToEndpoint(ports, webhookOf(target), what.sequence);
  return what.kind === 'missed' ? scheduleMissed(ports, webhookOf(target), what) : sendByChannel(ports, target, what);
};

const webhookOf = (target: string): string => target.slice('webhook:'.length);

/** Unless it was asked for anew meanwhile (`null`), the try's outcome stands. */
const settle = (ports: WorkPorts, claimed: Versioned<Delivery>, outcome: TryOutcome): Promise<Delivery | null> =>
  untilCommitted(async () => {
    const settled = settledAs(claimed.value, outcome, ports.now());
    if (await keep(ports, claimed, settled)) return settled.delivery;
    const found = await deliveries.read(ports.readRecord, claimed.value);
    return found?.version === claimed.version ? undefined : null;
  });

const keep = async (ports: WorkPorts, { value, version }: Versioned<Delivery>, settled: Settled): Promise<boolean> => {
  const write = deliveries.write(value, version, settled.delivery);
  const webhook =
    settled.disabled && value.what.kind === 'event'
      ? await webhooks.read(ports.readRecord, webhookOf(value.target))
      : undefined;
  if (settled.disabled && webhook?.value.state === 'enabled') {
    const ended = { ...webhook.value, state: 'disabled' as const, disabled: settled.disabled };
    return endWebhook(ports, { ended, version: webhook.version, by: 'system:notices', writes: [write] });
  }
  return (await ports.commit([write])).committed;
};
