import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { setWindowRoute } from './routes.ts';
import { setWindow } from './set-window.ts';

const places = readPlaces({ tables: ['calendar'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sendsNothing,
  now,
};

/** Takes the rules by which forms are due. */
export const handler = http([bind(setWindowRoute, setWindow(ports))], {
  logs: openLogs({ service: 'calendar', level: places.logLevel }),
});
