import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { summariseForm } from './summarise-form.ts';
import { summariseFormRoute } from './summary-route.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'calendar', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  settings: templateSettings,
};

/** Answers a form over all zones; reads only. */
export const handler = http([bind(summariseFormRoute, summariseForm(ports))], {
  logs: openLogs({ service: 'boards', level: places.logLevel }),
  limits: ports,
});
