import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsDeadLetters } from '../../libs/aws/sqs-dead-letters.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { QUEUE_NAMES, sendsNothing } from '../../libs/ports/messages.ts';
import { listLetters } from './list-dead-letters.ts';
import { redriveLetters } from './redrive-dead-letters.ts';
import { listDeadLettersRoute, redriveDeadLettersRoute } from './routes.ts';

const places = readPlaces({ tables: ['calendar', 'limits'], queues: QUEUE_NAMES, deadLetters: QUEUE_NAMES });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...sqsDeadLetters({ client: sqsClient(), queues: places.queues, deadLetters: places.deadLetters }),
  sendMessages: sendsNothing,
  now,
};

/** Lists dead letters and sends them back. */
export const handler = http(
  [bind(listDeadLettersRoute, listLetters(ports)), bind(redriveDeadLettersRoute, redriveLetters(ports))],
  { logs: openLogs({ service: 'audit', level: places.logLevel }), limits: ports },
);
