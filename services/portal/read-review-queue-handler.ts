import * as z from 'zod/mini';
import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readSettings } from '../../libs/lambda/settings.ts';
import { readAssignee } from './read-assignee.ts';
import { readReviewQueue } from './read-review-queue.ts';
import { readAssigneeRoute, readReviewQueueRoute } from './review-queue-routes.ts';

const settings = readSettings(z.object({ SCHEME: z.string() }));
const places = readPlaces({ tables: ['portal', 'intake', 'calendar', 'ranking', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  scheme: settings.SCHEME,
};

/** Answers what waits for review, and with whom; reads only. */
export const handler = http(
  [bind(readReviewQueueRoute, readReviewQueue(ports)), bind(readAssigneeRoute, readAssignee(ports))],
  { logs: openLogs({ service: 'portal', level: places.logLevel }), limits: ports },
);
