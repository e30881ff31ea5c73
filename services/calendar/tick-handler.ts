import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { schedule } from '../../libs/lambda/schedule.ts';
import { now } from '../../libs/lambda/world.ts';
import { tick } from './tick.ts';

const places = readPlaces({
  tables: ['intake', 'validation', 'indicators', 'ranking', 'publishing', 'portal', 'calendar', 'notices', 'exports'],
  queues: ['upload', 'validation', 'indicator', 'ranking', 'publishing', 'notice', 'delivery', 'export'],
  buckets: ['results'],
});
const logs = openLogs({ service: 'calendar', level: places.logLevel });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Does what is due, every minute. */
export const handler = schedule(
  async (scheduledTime) => {
    const report = await tick(ports)(scheduledTime);
    logs.measure('duties', report);
    if (Object.values(report).some((count) => count > 0)) logs.note('tick', report);
  },
  { logs, operation: 'tick' },
);
