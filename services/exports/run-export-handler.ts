import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { onEvents } from '../../libs/lambda/events.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { runExport } from './run-export.ts';

const places = readPlaces({ tables: ['exports', 'intake', 'indicators', 'ranking'], buckets: ['results'] });
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sendsNothing,
  now,
};

/** Makes exports. */
export const handler = sqs(onEvents({ 'export.requested': runExport(ports) }), {
  logs: openLogs({ service: 'exports', level: places.logLevel }),
  setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
  maxReceiveCount,
});
