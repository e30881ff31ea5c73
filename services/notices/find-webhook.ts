import type { Actor } from '../../libs/domain/actor.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { type Webhook, webhooks } from '../../libs/ports/webhooks.ts';
import { unknownWebhook } from './webhook-problems.ts';

/** Whose an endpoint is, for the policy: the portal's, which it registered, or the office's; and its state. */
export const webhookMatter = ({ audience, state }: Webhook) => ({
  zone: audience === 'portal' ? 'portal' : province.id,
  state,
});

/** Whether a person may know of an endpoint; of what is deleted nobody does. */
export const maySeeWebhook = (actor: Actor, webhook: Webhook): boolean =>
  webhook.state !== 'deleted' && mayDo(actor, 'readWebhook', webhookMatter(webhook));

/** The endpoint of an id, for those who may know of it. */
export const findWebhook = async (
  readRecord: ReadRecord,
  id: string,
  actor: Actor,
): Promise<Result<Versioned<Webhook>, Problem>> => {
  const found = await webhooks.read(readRecord, id);
  return found && maySeeWebhook(actor, found.value) ? ok(found) : fail(unknownWebhook);
};
