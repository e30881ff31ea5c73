import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { cursor, limit, opaqueId, time } from '../../libs/lambda/shapes.ts';
import { sequenceText } from './event-routes.ts';

const URL_LENGTH = 500;

const shown = {
  id: opaqueId,
  url: z.string(),
  audience: z.enum(['portal', 'office']),
  state: z.enum(['enabled', 'disabled']),
  /** Events after this number of the log are sent there. */
  after: sequenceText,
  created: z.strictObject({ by: z.string(), at: time }),
  disabled: z.exactOptional(z.strictObject({ at: time, reason: z.enum(['gone', 'exhausted']) })),
};
const webhookShape = z.strictObject(shown);
const withSecret = z.strictObject({ ...shown, secret: z.string() });

const one = { params: z.strictObject({ id: opaqueId }) } as const;

const example = {
  id: '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
  url: 'https://portal.example.org/lianchuang',
  audience: 'portal',
  state: 'enabled',
  after: '16',
  created: { by: 'portal', at: '2026-03-02T09:00:00+08:00' },
};
const secret = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';

/** Registers an endpoint. */
export const registerWebhookRoute = defineRoute({
  id: 'registerWebhook',
  method: 'POST',
  path: '/v1/webhooks',
  summary: {
    zh: '登记网络回调（Standard Webhooks 1.0）',
    en: 'Register an endpoint that is told of events (Standard Webhooks 1.0)',
  },
  body: z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(URL_LENGTH)) }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已登记；密钥只在此给出', en: 'Registered; the secret is given here only' },
    body: withSecret,
  },
  problems: ['webhook.url', 'webhook.too-many', 'request.key-reused'],
  example: { request: { url: example.url }, answer: { ...example, secret } },
});

/** Lists the endpoints. */
export const listWebhooksRoute = defineRoute({
  id: 'listWebhooks',
  method: 'GET',
  path: '/v1/webhooks',
  summary: { zh: '已登记的网络回调', en: 'The registered endpoints' },
  query: z.strictObject({ limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: { zh: '网络回调列表', en: 'The endpoints' },
    body: z.strictObject({ items: z.array(webhookShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
  example: { answer: { items: [example] } },
});

/** Reads one endpoint. */
export const readWebhookRoute = defineRoute({
  ...one,
  id: 'readWebhook',
  method: 'GET',
  path: '/v1/webhooks/{id}',
  summary: { zh: '查看网络回调', en: 'Read an endpoint' },
  answer: { status: 200, description: { zh: '网络回调', en: 'The endpoint' }, body: webhookShape },
  problems: ['webhook.unknown'],
  example: { answer: example },
});

/** Deletes an endpoint. */
export const deleteWebhookRoute = defineRoute({
  ...one,
  id: 'deleteWebhook',
  method: 'DELETE',
  path: '/v1/webhooks/{id}',
  summary: { zh: '删除网络回调', en: 'Delete an endpoint: it is told nothing any more' },
  ifMatch: 'required',
  answer: { status: 204, description: { zh: '已删除', en: 'Deleted' } },
  problems: ['webhook.unknown', 'request.stale'],
});

/** Gives an endpoint a new secret. */
export const rotateWebhookRoute = defineRoute({
  ...one,
  id: 'rotateWebhook',
  method: 'POST',
  path: '/v1/webhooks/{id}/rotation',
  summary: {
    zh: '更换密钥：旧密钥 24 小时内同时签名',
    en: 'Give an endpoint a new secret; the old one signs beside it for 24 hours',
  },
  ifMatch: 'required',
  answer: {
    status: 200,
    description: { zh: '新密钥只在此给出', en: 'The new secret is given here only' },
    body: withSecret,
  },
  problems: ['webhook.unknown', 'webhook.disabled', 'request.stale'],
  example: { answer: { ...example, secret } },
});

/** Tells a disabled endpoint again. */
export const enableWebhookRoute = defineRoute({
  ...one,
  id: 'enableWebhook',
  method: 'POST',
  path: '/v1/webhooks/{id}/activation',
  summary: {
    zh: '重新启用已停用的网络回调：重新检查地址，并补投未送达的事件',
    en: 'Enable a disabled endpoint again: its address is checked anew, and what it did not take is sent',
  },
  ifMatch: 'required',
  answer: {
    status: 200,
    description: { zh: '已启用；after 之后的事件将投递', en: 'Enabled; it is told of events after `after`' },
    body: webhookShape,
  },
  problems: ['webhook.unknown', 'webhook.enabled', 'webhook.url', 'webhook.too-many', 'request.stale'],
  example: { answer: example },
});

/** Lists what was sent to an endpoint. */
export const listDeliveriesRoute = defineRoute({
  ...one,
  id: 'listDeliveries',
  method: 'GET',
  path: '/v1/webhooks/{id}/deliveries',
  summary: { zh: '投递记录', en: 'What was sent to an endpoint, and what came of it; the newest events first' },
  query: z.strictObject({ limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: { zh: '投递记录', en: 'The deliveries' },
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          sequence: sequenceText,
          state: z.enum(['pending', 'delivered', 'failed', 'dropped']),
          tried: z.int(),
          due: z.exactOptional(time),
          last: z.exactOptional(
            z.strictObject({ at: time, status: z.exactOptional(z.int()), failure: z.exactOptional(z.string()) }),
          ),
        }),
      ),
      next: z.exactOptional(cursor),
    }),
  },
  problems: ['webhook.unknown'],
  example: {
    answer: {
      items: [{ sequence: '17', state: 'delivered', tried: 2, last: { at: '2026-03-02T09:00:00+08:00', status: 204 } }],
    },
  },
});

/** Sends events again. */
export const replayWebhookRoute = defineRoute({
  ...one,
  id: 'replayWebhook',
  method: 'POST',
  path: '/v1/webhooks/{id}/replay',
  summary: {
    zh: '从某一序号之后重新投递',
    en: 'Send the events after a number of the log again, at most 100 at a time; ask again with `after` = `next` until none is sent',
  },
  body: z.strictObject({ after: sequenceText }),
  idempotencyKey: 'accepted',
  answer: {
    status: 202,
    description: { zh: '已安排投递', en: 'They are on their way' },
    body: z.strictObject({ sent: z.int(), next: sequenceText }),
  },
  problems: ['webhook.unknown', 'webhook.disabled', 'request.key-reused'],
  example: { request: { after: '0' }, answer: { sent: 17, next: '17' } },
});
