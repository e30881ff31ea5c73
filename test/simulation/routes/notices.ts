import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { deleteWebhook, rotateWebhook } from '../../../services/notices/change-webhook.ts';
import { readChannels, setChannels } from '../../../services/notices/channels.ts';
import { enableWebhook } from '../../../services/notices/enable-webhook.ts';
import { markNoticeRead } from '../../../services/notices/mark-notice-read.ts';
import { listEvents } from '../../../services/notices/read-events.ts';
import { listNotices } from '../../../services/notices/read-notices.ts';
import { listDeliveries, listWebhooks, readWebhook } from '../../../services/notices/read-webhooks.ts';
import { registerWebhook } from '../../../services/notices/register-webhook.ts';
import { replayWebhook } from '../../../services/notices/replay-webhook.ts';
import {
  deleteWebhookRoute,
  enableWebhookRoute,
  listDeliveriesRoute,
  listEventsRoute,
  listNoticesRoute,
  listWebhooksRoute,
  markNoticeReadRoute,
  readChannelsRoute,
  readWebhookRoute,
  registerWebhookRoute,
  replayWebhookRoute,
  rotateWebhookRoute,
  setChannelsRoute,
} from '../../../services/notices/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** The routes of `services/notices`, with what they do. */
export const noticesRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(listNoticesRoute, listNotices(ports)),
  bind(markNoticeReadRoute, markNoticeRead(ports)),
  bind(readChannelsRoute, readChannels(ports)),
  bind(setChannelsRoute, setChannels(ports)),
  bind(listEventsRoute, listEvents(ports)),
  bind(registerWebhookRoute, registerWebhook({ ...ports, reach: { loopback: false } })),
  bind(listWebhooksRoute, listWebhooks(ports)),
  bind(readWebhookRoute, readWebhook(ports)),
  bind(deleteWebhookRoute, deleteWebhook(ports)),
  bind(enableWebhookRoute, enableWebhook({ ...ports, reach: { loopback: false } })),
  bind(rotateWebhookRoute, rotateWebhook(ports)),
  bind(listDeliveriesRoute, listDeliveries(ports)),
  bind(replayWebhookRoute, replayWebhook(ports)),
];
