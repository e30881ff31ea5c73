import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { deflateNode } from '../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { onValidation } from './on-validation.ts';

const places = readPlaces({
  tables: ['validation', 'intake', 'portal', 'calendar'],
  queues: ['indicator', 'notice'],
  buckets: ['uploads', 'results'],
});
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  inflate: inflateNode,
  deflate: deflateNode,
};

/** Validates what was received, and writes comments into what was returned. */
export const handler = sqs(onValidation(ports), {
  logs: openLogs({ service: 'validation', level: places.logLevel }),
  setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
  maxReceiveCount,
});
