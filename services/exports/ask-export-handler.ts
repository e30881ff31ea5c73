import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { newId, now } from '../../libs/lambda/world.ts';
import { readExport } from './read-export.ts';
import { requestExport } from './request-export.ts';
import { readExportRoute, requestExportRoute } from './routes.ts';

const places = readPlaces({ tables: ['exports', 'limits'], queues: ['export'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  newId,
};

/** Takes requests for exports, and answers how far they are. */
export const handler = http(
  [bind(requestExportRoute, requestExport(ports)), bind(readExportRoute, readExport(ports))],
  { logs: openLogs({ service: 'exports', level: places.logLevel }), limits: ports },
);
