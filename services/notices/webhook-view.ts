import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Webhook } from '../../libs/ports/webhooks.ts';

/** An endpoint as it is answered: its secrets stay here. What was deleted is not answered. */
export const webhookView = ({ id, url, audience, state, after, created, disabled }: Webhook) => ({
  id,
  url,
  audience,
  state: state === 'enabled' ? ('enabled' as const) : ('disabled' as const),
  after: String(after),
  created: { by: created.by, at: shanghaiTime(created.at) },
  ...(disabled ? { disabled: { ...disabled, at: shanghaiTime(disabled.at) } } : {}),
});

/** The same with its newest secret: where it was just made, and there only. */
export const webhookWithSecret = (webhook: Webhook) => ({
  ...webhookView(webhook),
  secret: webhook.secrets[0]?.secret ?? '',
});
