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
import { requestExemptionRoute } from './exemption-routes.ts';
import { submitObjectionRoute, withdrawObjectionRoute } from './objection-routes.ts';
import { requestExemption } from './request-exemption.ts';
import { submitObjection } from './submit-objection.ts';
import { withdrawObjection } from './withdraw-objection.ts';

const places = readPlaces({ tables: ['ranking', 'calendar', 'limits'], buckets: ['results'], queues: ['notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  objections: objectionSettings,
};

/** Takes objections to what was fed back, takes them back, and takes cases of error tolerance. */
export const handler = http(
  [
    bind(submitObjectionRoute, submitObjection(ports)),
    bind(withdrawObjectionRoute, withdrawObjection(ports)),
    bind(requestExemptionRoute, requestExemption(ports)),
  ],
  {
    logs: openLogs({ service: 'ranking', level: places.logLevel }),
    limits: ports,
  },
);
