import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { listInspections } from './list-inspections.ts';
import { listInspectionsRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers the findings of inspections; reads only. */
export const handler = http([bind(listInspectionsRoute, listInspections(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
});
