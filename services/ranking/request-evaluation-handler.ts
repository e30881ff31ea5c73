import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { newId, now } from '../../libs/lambda/world.ts';
import { requestEvaluationRoute } from './evaluation-routes.ts';
import { requestEvaluation } from './request-evaluation.ts';

const places = readPlaces({
  tables: ['ranking', 'portal', 'intake', 'limits'],
  buckets: ['results'],
  queues: ['ranking'],
});
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  newId,
};

/** Takes requests for evaluations. */
export const handler = http([bind(requestEvaluationRoute, requestEvaluation(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
  limits: ports,
});
