import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewSecret } from '../../libs/ports/web.ts';
import { type Webhook, webhooks } from '../../libs/ports/webhooks.ts';
import { endWebhook } from './end-webhook.ts';
import { findWebhook, webhookMatter } from './find-webhook.ts';
import type { deleteWebhookRoute, rotateWebhookRoute } from './routes.ts';
import { disabledWebhook, unknownWebhook } from './webhook-problems.ts';
import { webhookWithSecret } from './webhook-view.ts';

/** How long an old secret signs beside the new one, in milliseconds: a day. */
const OVERLAP = 24 * 3_600_000;

/** Deletes an endpoint (删除网络回调): it is told nothing any more, and what was on its way to it is dropped. */
export const deleteWebhook =
  (ports: WorkPorts): Command<typeof deleteWebhookRoute> =>
  ({ params, actor, ifMatch }) =>
    untilCommitted<Result<Answer<AnswerBodyOf<typeof deleteWebhookRoute>>, Problem>>(async () => {
      const found = await findWebhook(ports.readRecord, params.id, actor);
      if (!found.ok) return found;
      const { value, version } = found.value;
      const refused = refusal(actor, 'deleteWebhook', webhookMatter(value), {
        unknown: unknownWebhook,
        stale: checkVersion(version, ifMatch),
        untimely: unknownWebhook,
      });
      if (refused) return fail(refused);
      const ended: Webhook = { ...value, state: 'deleted', secrets: [] };
      return (await endWebhook(ports, { ended, version, by: actor.sub })) ? ok({}) : undefined;
    });

/** What rotating needs. */
export interface RotateWebhookPorts extends WorkPorts {
  readonly newSecret: NewSecret;
}

/** Gives an endpoint a new secret (更换密钥). The one before signs beside it for a day; older ones sign no more. */
export const rotateWebhook =
  (ports: RotateWebhookPorts): Command<typeof rotateWebhookRoute> =>
  ({ params, actor, ifMatch }) =>
    untilCommitted<Result<Answer<AnswerBodyOf<typeof rotateWebhookRoute>>, Problem>>(async () => {
      const found = await findWebhook(ports.readRecord, params.id, actor);
      if (!found.ok) return found;
      const { value, version } = found.value;
      const refused = refusal(actor, 'rotateWebhook', webhookMatter(value), {
        unknown: unknownWebhook,
        stale: checkVersion(version, ifMatch),
        untimely: disabledWebhook,
      });
      if (refused) return fail(refused);
      const rotated = withNewSecret(value, ports.newSecret(), ports.now());
      const committed = await commitWork(ports, {
        table: 'notices',
        chain: 'province',
        audit: { actor: actor.sub, action: 'webhook.rotated', subject: value.id },
        writes: [webhooks.write(value.id, version, rotated)],
        events: [],
      });
      return committed ? ok({ body: webhookWithSecret(rotated), version: version + 1 }) : undefined;
    });

const withNewSecret = (webhook: Webhook, secret: string, now: string): Webhook => {
  const until = new Date(Date.parse(now) + OVERLAP).toISOString();
  const old = webhook.secrets.slice(0, 1).map((before) => ({ ...before, until }));
  return { ...webhook, secrets: [{ secret }, ...old] };
};
