import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { handOver } from './hand-over.ts';
import { handOverRoute } from './handover-routes.ts';
import { registerPersonRoute } from './people-routes.ts';
import { registerPerson } from './register-person.ts';
import { registerZone } from './register-zone.ts';
import { registerZoneRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'limits'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  now,
  sendMessages: sendsNothing,
};

/** Registers zones and people, and hands people’s open work over. */
export const handler = http(
  [
    bind(registerZoneRoute, registerZone(ports)),
    bind(registerPersonRoute, registerPerson(ports)),
    bind(handOverRoute, handOver(ports)),
  ],
  {
    logs: openLogs({ service: 'portal', level: places.logLevel }),
    limits: ports,
  },
);
