import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { recordTotals } from './record-totals.ts';
import { recordTotalsRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'limits'], queues: ['indicator'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Records province totals. */
export const handler = http([bind(recordTotalsRoute, recordTotals(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
});
