import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { decideExemption } from './decide-exemption.ts';
import { decideObjection } from './decide-objection.ts';
import { decideExemptionRoute, nameHandlersRoute } from './exemption-routes.ts';
import { nameHandlers } from './name-handlers.ts';
import { decideObjectionRoute } from './objection-routes.ts';

const places = readPlaces({ tables: ['ranking', 'limits'], queues: ['ranking', 'notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Takes decisions on objections and on cases of error tolerance, and who handles these. */
export const handler = http(
  [
    bind(decideObjectionRoute, decideObjection(ports)),
    bind(decideExemptionRoute, decideExemption(ports)),
    bind(nameHandlersRoute, nameHandlers(ports)),
  ],
  {
    logs: openLogs({ service: 'ranking', level: places.logLevel }),
    limits: ports,
  },
);
