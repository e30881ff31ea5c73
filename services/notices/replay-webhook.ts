import { isTimely } from '../../libs/domain/policy/judge.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { type Delivery, deliveries, eventDelivery } from '../../libs/ports/deliveries.ts';
import { commitAnswer, doneOnce } from '../../libs/ports/done-once.ts';
import { readEventsAfter } from '../../libs/ports/event-log.ts';
import type { Records } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type Webhook, webhooks } from '../../libs/ports/webhooks.ts';
import { findWebhook, webhookMatter } from './find-webhook.ts';
import type { replayWebhookRoute } from './routes.ts';
import { sendDue } from './send-due.ts';
import { disabledWebhook, unknownWebhook } from './webhook-problems.ts';

/** What replaying needs. */
export type ReplayWebhookPorts = WorkPorts & Pick<Records, 'listRecords'>;

type Replayed = AnswerBodyOf<typeof replayWebhookRoute>;
type Outcome = Result<Replayed, Problem>;

/** How many events are sent again at a time. */
const EVENTS = 100;

/** How many of them one commit holds, beside the endpoint's own check and the audit. */
const CHUNK = 20;

/**
 * Puts the events after a number of the log on their way to an endpoint once more (重新投递), those included that were sent before it was
 * registered: what its audience may know, in portions, each done once however often it is asked for while it is on its way, and under a key
 * once for good.
 */
export const replayWebhook =
  (ports: ReplayWebhookPorts): Command<typeof replayWebhookRoute> =>
  (request) =>
    doneOnce<Replayed, Answer<Replayed>>(ports, request, {
      table: 'notices',
      operation: 'replayWebhook',
      attempt: async (keep) => {
        const replayed = await replayAsked(ports, request);
        if (!replayed.ok) return replayed;
        const kept = await commitAnswer(ports, keep(replayed.value, ports.now()));
        return kept ? ok({ body: replayed.value }) : undefined;
      },
      again: (body) => ok({ body }),
    });

const replayAsked = async (
  ports: ReplayWebhookPorts,
  { params, body, actor }: RequestOf<typeof replayWebhookRoute>,
): Promise<Outcome> => {
  const found = await findWebhook(ports.readRecord, params.id, actor);
  if (!found.ok) return found;
  const matter = webhookMatter(found.value.value);
  const refused = refusal(actor, 'replayWebhook', matter, { unknown: unknownWebhook, untimely: disabledWebhook });
  if (refused) return fail(refused);
  const replayed = await replayAfter(ports, found.value.value, { after: Number(body.after), by: actor.sub });
  return replayed ? ok(replayed) : fail(disabledWebhook);
};

/** From where on, by whom, and whether what went through is left alone. */
export interface AskedReplay {
  readonly after: number;
  readonly by: string;
  /** What is on its way is left alone, too. */
  readonly missedOnly?: boolean;
}

/** Puts the next hundred events after a number on their way to an endpoint; `undefined` where it is told nothing any more. */
export const replayAfter = async (
  ports: ReplayWebhookPorts,
  { id, audience }: Pick<Webhook, 'id' | 'audience'>,
  asked: AskedReplay,
): Promise<{ readonly sent: number; readonly next: string } | undefined> => {
  const events = await readEventsAfter(ports, asked.after, EVENTS);
  const shown = events.filter(({ portal }) => portal || audience === 'office').map(({ sequence }) => sequence);
  for (let from = 0; from < shown.length; from += CHUNK) {
    if (!(await replay(ports, id, shown.slice(from, from + CHUNK), asked))) return undefined;
  }
  return { sent: shown.length, next: String(events.at(-1)?.sequence ?? asked.after) };
};

/** `false` where the endpoint is told nothing any more. */
const replay = (
  ports: WorkPorts,
  id: string,
  sequences: readonly number[],
  { by, missedOnly = false }: AskedReplay,
): Promise<boolean> =>
  untilCommitted<boolean>(async () => {
    const webhook = await webhooks.read(ports.readRecord, id);
    if (!webhook || !isTimely('replayWebhook', webhook.value.state)) return false;
    const now = ports.now();
    const again = await Promise.all(
      sequences.map((sequence) => deliverAgain(ports, eventDelivery(id, sequence, now), missedOnly)),
    );
    const open = again.filter((one) => one !== undefined);
    if (open.length === 0) return true;
    const committed = await commitWork(ports, {
      table: 'notices',
      chain: 'province',
      audit: { actor: by, action: 'webhook.replayed', subject: id, facts: { from: sequences[0], count: open.length } },
      writes: [
        { check: webhooks.key(id), expect: webhook.version },
        ...open.map(({ delivery, expect }) => deliveries.write(delivery, expect, delivery)),
      ],
      events: [],
    });
    if (!committed) return undefined;
    for (const { delivery } of open) await sendDue(ports, delivery);
    return true;
  });

/** The delivery from its beginning; `undefined` where it is on its way already and has not failed yet. */
const deliverAgain = async ({ readRecord }: WorkPorts, delivery: Delivery, missedOnly: boolean) => {
  const before = await deliveries.read(readRecord, delivery);
  if (before?.value.state === 'pending' && before.value.tried === 0) return undefined;
  if (missedOnly && (before?.value.state === 'delivered' || before?.value.state === 'pending')) return undefined;
  return { delivery, expect: before?.version ?? ('absent' as const) };
};
