import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { activateScheme } from './activate-scheme.ts';
import { activateSchemeRoute } from './scheme-routes.ts';

const places = readPlaces({ tables: ['ranking', 'portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sendsNothing,
  now,
};

/** Takes decisions by which schemes become active. */
export const handler = http([bind(activateSchemeRoute, activateScheme(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
  limits: ports,
});
