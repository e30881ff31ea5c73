import { NO_ID, type Row } from './row.ts';

const people = ['zone-officer', 'zone-lead', 'office', 'office-lead'] as const;
const subscribers = ['portal', 'office-lead'] as const;
const noWebhook =
  (rest = '') =>
  () =>
    `/v1/webhooks/${NO_ID}${rest}`;
const unknown = { admits: subscribers, answer: '404 webhook.unknown' } as const;

/** Who is let in by the routes of notices, events and webhooks. */
export const noticesRows: Readonly<Record<string, Row>> = {
  listNotices: { admits: people, path: () => '/v1/notices', answer: '200' },
  markNoticeRead: { admits: people, path: () => `/v1/notices/${NO_ID}/read`, answer: '404 notice.unknown' },
  readChannels: {
    admits: ['zone-lead', 'office', 'office-lead'],
    path: (zone) => `/v1/zones/${zone}/channels`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  setChannels: {
    admits: ['zone-lead', 'office', 'office-lead'],
    path: (zone) => `/v1/zones/${zone}/channels`,
    json: () => ({}),
    headers: { 'if-match': '"99"' },
    answer: '412 request.stale',
    foreign: '404 zone.unknown',
  },
  listEvents: {
    admits: ['portal', 'office', 'office-lead', 'auditor'],
    path: () => '/v1/events',
    answer: '200',
    portal: '200 nothing',
  },
  registerWebhook: {
    admits: subscribers,
    path: () => '/v1/webhooks',
    json: () => ({ url: 'https://10.0.0.1/' }),
    answer: '422 webhook.url',
  },
  listWebhooks: { admits: subscribers, path: () => '/v1/webhooks', answer: '200 nothing' },
  readWebhook: { ...unknown, path: noWebhook() },
  deleteWebhook: { ...unknown, path: noWebhook(), headers: { 'if-match': '"99"' } },
  rotateWebhook: { ...unknown, path: noWebhook('/rotation'), headers: { 'if-match': '"99"' } },
  enableWebhook: { ...unknown, path: noWebhook('/activation'), headers: { 'if-match': '"99"' } },
  listDeliveries: { ...unknown, path: noWebhook('/deliveries') },
  replayWebhook: { ...unknown, path: noWebhook('/replay'), json: () => ({ after: '0' }) },
};
