import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { withdrawAdjustmentRoute } from './adjustment-routes.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const places = readPlaces({ tables: ['ranking'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sendsNothing,
  now,
};

/** Takes entries beside the figures back. */
export const handler = http([bind(withdrawAdjustmentRoute, withdrawAdjustment(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
});
