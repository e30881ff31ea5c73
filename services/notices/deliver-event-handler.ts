import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { onNotices } from './on-notices.ts';

const places = readPlaces({ tables: ['notices', 'portal'], queues: ['delivery'] });
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Tells people and endpoints of events, and keeps the ordered log of them. */
export const handler = sqs(onNotices(ports), {
  logs: openLogs({ service: 'notices', level: places.logLevel }),
  setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
  maxReceiveCount,
});
