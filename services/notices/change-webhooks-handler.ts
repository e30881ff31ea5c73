import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { newId, now } from '../../libs/lambda/world.ts';
import { lookUpHost } from '../../libs/web/dns-hosts.ts';
import { newSecret } from '../../libs/web/random-secret.ts';
import { deleteWebhook, rotateWebhook } from './change-webhook.ts';
import { enableWebhook } from './enable-webhook.ts';
import { registerWebhook } from './register-webhook.ts';
import { replayWebhook } from './replay-webhook.ts';
import {
  deleteWebhookRoute,
  enableWebhookRoute,
  registerWebhookRoute,
  replayWebhookRoute,
  rotateWebhookRoute,
} from './routes.ts';
import { readWebSettings } from './web-settings.ts';

const places = readPlaces({ tables: ['notices', 'limits'], queues: ['delivery'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  ...{ now, newId, newSecret, lookUpHost, ...readWebSettings() },
};
const routes = [
  bind(registerWebhookRoute, registerWebhook(ports)),
  bind(deleteWebhookRoute, deleteWebhook(ports)),
  bind(rotateWebhookRoute, rotateWebhook(ports)),
  bind(enableWebhookRoute, enableWebhook(ports)),
  bind(replayWebhookRoute, replayWebhook(ports)),
];

/** Registers, changes, enables and deletes webhooks, and sends them events again. */
export const handler = http(routes, { logs: openLogs({ service: 'notices', level: places.logLevel }), limits: ports });
