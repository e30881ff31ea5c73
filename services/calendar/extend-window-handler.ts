import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { enterYear } from './enter-year.ts';
import { extendWindow } from './extend-window.ts';
import { enterYearRoute, extendWindowRoute, setWindowRoute } from './routes.ts';
import { setWindow } from './set-window.ts';

const places = readPlaces({ tables: ['calendar', 'portal', 'limits'], queues: ['notice'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
};

/** Extends windows, takes decisions on proposed extensions, the rules by which forms are due, and the holidays of a year. */
export const handler = http(
  [
    bind(extendWindowRoute, extendWindow(ports)),
    bind(setWindowRoute, setWindow(ports)),
    bind(enterYearRoute, enterYear(ports)),
  ],
  { logs: openLogs({ service: 'calendar', level: places.logLevel }), limits: ports },
);
