import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { enterOffice } from './enter-office.ts';
import { enterOfficeRoute } from './office-routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  now,
  sendMessages: sendsNothing,
};

/** Keeps what the office enters beside the rows of a filing. */
export const handler = http([bind(enterOfficeRoute, enterOffice(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
});
