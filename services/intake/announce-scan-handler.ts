import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { announceScan } from './announce-scan.ts';
import { announceScanRoute } from './routes.ts';

const places = readPlaces({ tables: ['intake'], buckets: ['uploads'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
  now,
  sendMessages: sendsNothing,
};

/** Announces scans. */
export const handler = http([bind(announceScanRoute, announceScan(ports))], {
  logs: openLogs({ service: 'intake', level: places.logLevel }),
});
