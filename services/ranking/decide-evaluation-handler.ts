import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { decideEvaluation } from './decide-evaluation.ts';
import { decideEvaluationRoute } from './evaluation-routes.ts';

const places = readPlaces({ tables: ['ranking', 'limits'], queues: ['publishing', 'notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Takes the decisions on evaluations. */
export const handler = http([bind(decideEvaluationRoute, decideEvaluation(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
  limits: ports,
});
