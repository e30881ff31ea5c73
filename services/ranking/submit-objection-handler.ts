import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { objectionSettings } from '../../libs/domain/objections/objection-term.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { submitObjectionRoute } from './objection-routes.ts';
import { submitObjection } from './submit-objection.ts';

const places = readPlaces({ tables: ['ranking'], buckets: ['results'], queues: ['notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  objections: objectionSettings,
};

/** Takes objections to what was fed back. */
export const handler = http([bind(submitObjectionRoute, submitObjection(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
});
