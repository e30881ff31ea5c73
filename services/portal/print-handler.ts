import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { printReceipt, printSubmission } from './print-submission.ts';
import { printReceiptRoute, printSubmissionRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  settings: templateSettings,
};

/** Answers what is printed; reads only. */
export const handler = http(
  [bind(printSubmissionRoute, printSubmission(ports)), bind(printReceiptRoute, printReceipt(ports))],
  { logs: openLogs({ service: 'portal', level: places.logLevel }), limits: ports },
);
