import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { type Delivery, deliveries, deliveriesOf } from '../../libs/ports/deliveries.ts';
import type { Records } from '../../libs/ports/records.ts';
import { WEBHOOKS, webhooks } from '../../libs/ports/webhooks.ts';
import { findWebhook, maySeeWebhook } from './find-webhook.ts';
import type { listDeliveriesRoute, listWebhooksRoute, readWebhookRoute } from './routes.ts';
import { webhookView } from './webhook-view.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

const paged = (query: { readonly limit?: string; readonly cursor?: string }) => ({
  limit: Number(query.limit ?? PAGE),
  ...(query.cursor === undefined ? {} : { after: query.cursor }),
});

/** Lists the endpoints, by id; the portal sees its own. */
export const listWebhooks =
  ({ listIndex }: Pick<Records, 'listIndex'>): Command<typeof listWebhooksRoute> =>
  async ({ query, actor }) => {
    const page = await listIndex({ table: 'notices', index: 'listed', pk: WEBHOOKS, ...paged(query) });
    const found = page.records.map((record) => webhooks.of(record).value);
    const items = found.filter((webhook) => maySeeWebhook(actor, webhook)).map(webhookView);
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one endpoint. */
export const readWebhook =
  ({ readRecord }: Pick<Records, 'readRecord'>): Command<typeof readWebhookRoute> =>
  async ({ params, actor }) => {
    const found = await findWebhook(readRecord, params.id, actor);
    return found.ok ? ok({ body: webhookView(found.value.value), version: found.value.version }) : found;
  };

/** Lists what was sent to an endpoint, the newest events first. */
export const listDeliveries =
  ({ readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof listDeliveriesRoute> =>
  async ({ params, query, actor }) => {
    const found = await findWebhook(readRecord, params.id, actor);
    if (!found.ok) return found;
    const pk = deliveriesOf(`webhook:${params.id}`);
    const page = await listRecords({ table: 'notices', pk, backward: true, ...paged(query) });
    const sent = page.records.map((record) => deliveries.of(record).value);
    const items = sent.filter(({ what }) => what.kind === 'event').map(deliveryView);
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

const deliveryView = ({ item, state, tried, due, last }: Delivery) => ({
  sequence: String(Number(item)),
  state,
  tried,
  ...(state === 'pending' ? { due: shanghaiTime(due) } : {}),
  ...(last ? { last: { ...last, at: shanghaiTime(last.at) } } : {}),
});
