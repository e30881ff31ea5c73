import type { Actor } from '../../libs/domain/actor.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { type Webhook, webhooks } from '../../libs/ports/webhooks.ts';
import { unknownWebhook } from './webhook-problems.ts';

/** Whether a person may know of an endpoint: the portal of those that the portal registered. */
export const maySeeWebhook = ({ role }: Actor, { audience, state }: Webhook): boolean =>
  state !== 'deleted' && (role !== 'portal' || audience === 'portal');

/** The endpoint of an id, for those who may know of it. */
export const findWebhook = async (
  readRecord: ReadRecord,
  id: string,
  actor: Actor,
): Promise<Result<Versioned<Webhook>, Problem>> => {
  const found = await webhooks.read(readRecord, id);
  return found && maySeeWebhook(actor, found.value) ? ok(found) : fail(unknownWebhook);
};
