import { afterAll } from 'vitest';
import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Objects } from '../../libs/aws/s3-objects.ts';
import { sqsDeadLetters } from '../../libs/aws/sqs-dead-letters.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { open, submit } from './browser.ts';
import { consumerOf } from './consumer.ts';
import { describeDeadLetters } from './describe-dead-letters.ts';
import { describeMessages } from './describe-messages.ts';
import { describeObjects } from './describe-objects.ts';
import { describeRecords } from './describe-records.ts';
import { openEmbeddedCloud } from './embedded-cloud.ts';
import { openOutsideCloud } from './outside-cloud.ts';

const { AWS_ENDPOINT_URL, CONFORMANCE_TABLES } = process.env;
const isOutside = AWS_ENDPOINT_URL !== undefined || CONFORMANCE_TABLES !== undefined;
const cloud = isOutside ? await openOutsideCloud(process.env) : await openEmbeddedCloud();
const { settings, tables, buckets, passTime } = cloud;
const [dynamo, s3, sqs] = [dynamoClient(settings), s3Client(settings), sqsClient(settings)];

afterAll(async () => {
  for (const client of [dynamo, s3, sqs]) client.destroy();
  await cloud.close();
});

describeRecords('DynamoDB', () => dynamoRecords({ client: dynamo, tables }));

describeObjects('S3', () => ({ ...s3Objects({ client: s3, buckets }), submit, open, passTime }));

describeMessages('SQS', async () => {
  const queue = await cloud.queue();
  return {
    sendMessages: sqsMessages({ client: sqs, queues: { validation: queue.url } }),
    setAside: sqsSetAside({ client: sqs, deadLetterQueueUrl: queue.deadLetterUrl }),
    ...consumerOf(sqs, queue),
    passTime,
  };
});

describeDeadLetters('SQS', async () => {
  const queue = await cloud.queue();
  const [queues, deadLetters] = [{ validation: queue.url }, { validation: queue.deadLetterUrl }];
  return {
    ...sqsDeadLetters({ client: sqs, queues, deadLetters }),
    setAside: sqsSetAside({ client: sqs, deadLetterQueueUrl: queue.deadLetterUrl }),
    receive: consumerOf(sqs, queue).receive,
  };
});
