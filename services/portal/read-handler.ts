import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { listHandoversRoute } from './handover-routes.ts';
import { listHandovers } from './list-handovers.ts';
import { listPeopleRoute, readPersonRoute } from './people-routes.ts';
import { listPeople, readPerson } from './read-people.ts';
import { listForms, listZones, readExplanations, readTotals, readZone } from './read-portal.ts';
import { listFormsRoute, listZonesRoute, readExplanationsRoute, readTotalsRoute, readZoneRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
};

/** Answers the registry, the totals and the forms; reads only. */
export const handler = http(
  [
    bind(listZonesRoute, listZones(ports)),
    bind(readZoneRoute, readZone(ports)),
    bind(readTotalsRoute, readTotals(ports)),
    bind(listFormsRoute, listForms),
    bind(readExplanationsRoute, readExplanations(ports)),
    bind(listHandoversRoute, listHandovers(ports)),
    bind(listPeopleRoute, listPeople(ports)),
    bind(readPersonRoute, readPerson(ports)),
  ],
  { logs: openLogs({ service: 'portal', level: places.logLevel }), limits: ports },
);
