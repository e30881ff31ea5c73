import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { type Delivery, deliveries, missedDelivery } from '../../libs/ports/deliveries.ts';
import { logHead } from '../../libs/ports/event-log.ts';
import type { Records } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { maxWebhooks, type Webhook, webhookRoster, webhooks } from '../../libs/ports/webhooks.ts';
import { addressProblem, type CheckAddressPorts } from './check-address.ts';
import { findWebhook, webhookMatter } from './find-webhook.ts';
import { lastTold } from './last-told.ts';
import type { enableWebhookRoute } from './routes.ts';
import { sendDue } from './send-due.ts';
import { enabledWebhook, tooManyWebhooks, unknownWebhook } from './webhook-problems.ts';
import { webhookView } from './webhook-view.ts';

/** What enabling needs. */
export interface EnableWebhookPorts extends WorkPorts, Pick<Records, 'listRecords'>, CheckAddressPorts {}

type Outcome = Result<Answer<AnswerBodyOf<typeof enableWebhookRoute>>, Problem>;

/**
 * Tells a disabled endpoint again (重新启用), once its address was found good anew: of all events from now on, and of those since the first
 * that it did not take. The commit leaves these as a delivery of their own, so that they are on their way whatever happens next; what it
 * took is not sent again.
 */
export const enableWebhook =
  (ports: EnableWebhookPorts): Command<typeof enableWebhookRoute> =>
  async (request): Promise<Outcome> => {
    const enabled = await untilCommitted(() => enable(ports, request));
    if (!enabled.ok) return enabled;
    const { webhook, version, missed } = enabled.value;
    await sendDue(ports, missed);
    return ok({ body: webhookView(webhook), version });
  };

/** An endpoint that is told again, and what it missed. */
interface Enabled {
  readonly webhook: Webhook;
  readonly version: number;
  readonly missed: Delivery;
}

const enable = async (
  ports: EnableWebhookPorts,
  { params: { id }, actor, ifMatch }: RequestOf<typeof enableWebhookRoute>,
): Promise<Result<Enabled, Problem> | undefined> => {
  const found = await findWebhook(ports.readRecord, id, actor);
  if (!found.ok) return found;
  const { value, version } = found.value;
  const refused = refusal(actor, 'enableWebhook', webhookMatter(value), {
    unknown: unknownWebhook,
    stale: checkVersion(version, ifMatch),
    untimely: enabledWebhook,
  });
  if (refused) return fail(refused);
  const unfit = await addressProblem(ports, value.url);
  if (unfit) return fail(unfit);
  const roster = await webhookRoster.read(ports.readRecord, 'roster');
  const told = roster?.value.enabled ?? [];
  if (told.length >= maxWebhooks) return fail(tooManyWebhooks);
  const head = await logHead.read(ports.readRecord, 'log');
  const { disabled: _, ...kept } = value;
  const webhook: Webhook = { ...kept, state: 'enabled', after: await lastTold(ports.listRecords, value) };
  const until = head?.value.sequence ?? 0;
  const missed = missedDelivery(id, { after: webhook.after, until }, ports.now());
  const before = await deliveries.read(ports.readRecord, missed);
  const committed = await commitWork(ports, {
    table: 'notices',
    chain: 'province',
    audit: { actor: actor.sub, action: 'webhook.enabled', subject: id, facts: { after: webhook.after, until } },
    writes: [
      webhooks.write(id, version, webhook),
      webhookRoster.write('roster', roster?.version ?? 'absent', {
        enabled: [...told, { id, audience: webhook.audience }],
      }),
      { check: logHead.key('log'), expect: head?.version ?? 'absent' },
      deliveries.write(missed, before?.version ?? 'absent', missed),
    ],
    events: [],
  });
  return committed ? ok({ webhook, version: version + 1, missed }) : undefined;
};
