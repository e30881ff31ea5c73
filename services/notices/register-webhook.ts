import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import { logHead } from '../../libs/ports/event-log.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewSecret } from '../../libs/ports/web.ts';
import { maxWebhooks, type Webhook, webhookRoster, webhooks } from '../../libs/ports/webhooks.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { addressProblem, type CheckAddressPorts } from './check-address.ts';
import type { registerWebhookRoute } from './routes.ts';
import { tooManyWebhooks } from './webhook-problems.ts';
import { webhookWithSecret } from './webhook-view.ts';

/** What registering needs. */
export interface RegisterWebhookPorts extends WorkPorts, CheckAddressPorts {
  readonly newId: NewId;
  readonly newSecret: NewSecret;
}

type Request = RequestOf<typeof registerWebhookRoute>;
type Answered = Answer<AnswerBodyOf<typeof registerWebhookRoute>>;
type Outcome = Result<Answered, Problem>;
/** What is kept of an answer. */
interface Kept {
  readonly id: string;
}

/**
 * Registers an endpoint (登记网络回调): it is told of every event after this moment that its audience may know. Who asks again under
 * the same key gets the same answer, secret and all, since the first may have been lost.
 */
export const registerWebhook =
  (ports: RegisterWebhookPorts): Command<typeof registerWebhookRoute> =>
  async (request) => {
    const named = { id: ports.newId(), secret: ports.newSecret() };
    return doneOnce<Kept, Answered>(ports, request, {
      table: 'notices',
      operation: 'registerWebhook',
      attempt: async (keep) => {
        const unfit = await addressProblem(ports, request.body.url);
        return unfit ? fail(unfit) : register(ports, request, named, keep);
      },
      again: ({ id }) => recalled(ports, id),
    });
  };

const register = async (
  ports: RegisterWebhookPorts,
  { actor, body }: Request,
  { id, secret }: { readonly id: string; readonly secret: string },
  keep: KeepAnswer<Kept>,
): Promise<Outcome | undefined> => {
  const roster = await webhookRoster.read(ports.readRecord, 'roster');
  const enabled = roster?.value.enabled ?? [];
  if (enabled.length >= maxWebhooks) return fail(tooManyWebhooks);
  const head = await logHead.read(ports.readRecord, 'log');
  const at = ports.now();
  const audience = actor.role === 'portal' ? 'portal' : 'office';
  const webhook: Webhook = {
    ...{ id, url: body.url, audience, state: 'enabled' },
    after: head?.value.sequence ?? 0,
    created: { by: actor.sub, at },
    secrets: [{ secret }],
  };
  const committed = await commitWork(ports, {
    table: 'notices',
    chain: 'province',
    audit: { actor: actor.sub, action: 'webhook.registered', subject: id, facts: { url: body.url, audience } },
    writes: [
      webhooks.write(id, 'absent', webhook),
      webhookRoster.write('roster', roster?.version ?? 'absent', { enabled: [...enabled, { id, audience }] }),
      { check: logHead.key('log'), expect: head?.version ?? 'absent' },
      ...keep({ id }, at),
    ],
    events: [],
  });
  return committed ? ok(created(webhook)) : undefined;
};

const recalled = async ({ readRecord }: WorkPorts, id: string): Promise<Outcome> => {
  const found = await webhooks.read(readRecord, id);
  if (!found) throw new Error(`webhook ${id}, which was answered, is gone`);
  return ok(created(found.value));
};

const created = (webhook: Webhook): Answer<AnswerBodyOf<typeof registerWebhookRoute>> => ({
  status: 201,
  body: webhookWithSecret(webhook),
  version: 1,
  location: `/v1/webhooks/${webhook.id}`,
});
