import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { certificationSettings } from '../../libs/domain/forms/certification-settings.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readScans } from './read-scans.ts';
import { listSubmissions, readFile, readReceipt, readSubmission } from './read-submissions.ts';
import {
  listSubmissionsRoute,
  readFileRoute,
  readReceiptRoute,
  readScansRoute,
  readSubmissionRoute,
} from './routes.ts';

const places = readPlaces({ tables: ['intake', 'portal', 'limits'], buckets: ['uploads'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
};

/** Answers what intake knows; reads only. */
export const handler = http(
  [
    bind(listSubmissionsRoute, listSubmissions(ports)),
    bind(readSubmissionRoute, readSubmission(ports)),
    bind(readReceiptRoute, readReceipt(ports)),
    bind(readFileRoute, readFile(ports)),
    bind(readScansRoute, readScans({ ...ports, certification: certificationSettings })),
  ],
  { logs: openLogs({ service: 'intake', level: places.logLevel }), limits: ports },
);
