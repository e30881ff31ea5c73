import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { reopenSubmission } from './reopen-submission.ts';
import { reopenSubmissionRoute } from './reopening-route.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], queues: ['notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Reopens accepted submissions. */
export const handler = http([bind(reopenSubmissionRoute, reopenSubmission(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
});
