import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { onEvents } from '../../libs/lambda/events.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { runEvaluation } from './run-evaluation.ts';

const places = readPlaces({
  tables: ['ranking', 'intake', 'portal', 'calendar'],
  queues: ['publishing', 'notice'],
  buckets: ['results'],
});
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Runs the evaluations that were asked for. */
export const handler = sqs(onEvents({ 'evaluation.requested': runEvaluation(ports) }), {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
  setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
  maxReceiveCount,
});
