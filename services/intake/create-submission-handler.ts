import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { newId, now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { announceImport } from './announce-import.ts';
import { announceScan } from './announce-scan.ts';
import { createSubmission } from './create-submission.ts';
import { announceImportRoute, announceScanRoute, createSubmissionRoute } from './routes.ts';

const places = readPlaces({ tables: ['intake', 'portal', 'limits'], buckets: ['uploads'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
  now,
  sendMessages: sendsNothing,
  newId,
};

/** Announces submissions, scans and imports. */
export const handler = http(
  [
    bind(createSubmissionRoute, createSubmission(ports)),
    bind(announceImportRoute, announceImport(ports)),
    bind(announceScanRoute, announceScan(ports)),
  ],
  {
    logs: openLogs({ service: 'intake', level: places.logLevel }),
    limits: ports,
  },
);
