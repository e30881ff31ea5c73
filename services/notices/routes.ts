export { readChannelsRoute, setChannelsRoute } from './channel-routes.ts';
export { listEventsRoute } from './event-routes.ts';
export { listNoticesRoute, markNoticeReadRoute } from './notice-routes.ts';
export {
  deleteWebhookRoute,
  enableWebhookRoute,
  listDeliveriesRoute,
  listWebhooksRoute,
  readWebhookRoute,
  registerWebhookRoute,
  replayWebhookRoute,
  rotateWebhookRoute,
} from './webhook-routes.ts';
