import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { assignSubmission } from './assign-submission.ts';
import { assignSubmissionRoute } from './review-queue-routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  now,
  sendMessages: sendsNothing,
};

/** Gives submissions to people to review. */
export const handler = http([bind(assignSubmissionRoute, assignSubmission(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
});
