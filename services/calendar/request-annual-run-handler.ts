import * as z from 'zod/mini';
import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { schedule } from '../../libs/lambda/schedule.ts';
import { readSettings } from '../../libs/lambda/settings.ts';
import { now } from '../../libs/lambda/world.ts';
import { requestAnnualRun } from './request-annual-run.ts';

const settings = readSettings(z.object({ SCHEME: z.string() }));
const places = readPlaces({ tables: ['calendar', 'ranking'], queues: ['ranking'] });
const logs = openLogs({ service: 'calendar', level: places.logLevel });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Asks for the provisional run of the year. */
export const handler = schedule(
  async (scheduledTime) => {
    const outcome = await requestAnnualRun(ports, { scheme: settings.SCHEME })(scheduledTime);
    logs.note('annual-run', { outcome });
  },
  { logs, operation: 'annual-run' },
);
