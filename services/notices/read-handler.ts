import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readChannels } from './channels.ts';
import { listEvents } from './read-events.ts';
import { listNotices } from './read-notices.ts';
import { listDeliveries, listWebhooks, readWebhook } from './read-webhooks.ts';
import {
  listDeliveriesRoute,
  listEventsRoute,
  listNoticesRoute,
  listWebhooksRoute,
  readChannelsRoute,
  readWebhookRoute,
} from './routes.ts';

const places = readPlaces({ tables: ['notices', 'portal', 'limits'] });
const ports = dynamoRecords({ client: dynamoClient(), tables: places.tables });

/** Answers notices, events and webhooks; reads only. */
export const handler = http(
  [
    bind(listNoticesRoute, listNotices(ports)),
    bind(readChannelsRoute, readChannels(ports)),
    bind(listEventsRoute, listEvents(ports)),
    bind(listWebhooksRoute, listWebhooks(ports)),
    bind(readWebhookRoute, readWebhook(ports)),
    bind(listDeliveriesRoute, listDeliveries(ports)),
  ],
  { logs: openLogs({ service: 'notices', level: places.logLevel }), limits: ports },
);
