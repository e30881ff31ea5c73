import * as z from 'zod/mini';
import type { WebhookReach } from '../../libs/domain/notices/webhook-url.ts';
import { type Environment, readSettings } from '../../libs/lambda/settings.ts';

/** How the service reaches what is beyond the cloud. */
export interface WebSettings {
  readonly reach: WebhookReach;
}

const schema = z.object({ WEBHOOK_REACH: z.enum(['public', 'loopback']) });

/** Reads `WEBHOOK_REACH`: `public` in the cloud; `loopback` lets webhooks go to this machine too, for tests and local use. */
export const readWebSettings = (environment?: Environment): WebSettings => {
  const { WEBHOOK_REACH } = environment ? readSettings(schema, environment) : readSettings(schema);
  return { reach: { loopback: WEBHOOK_REACH === 'loopback' } };
};
