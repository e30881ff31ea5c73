import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readOfficeEntriesRoute, readReplicationRateRoute } from './office-routes.ts';
import { readOfficeEntries } from './read-office-entries.ts';
import { readReplicationRate } from './read-replication-rate.ts';
import { readReview } from './read-review.ts';
import { readReviewRoute } from './review-route.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers what the office entered beside the rows of a filing, what follows from it, and its review; reads only. */
export const handler = http(
  [
    bind(readOfficeEntriesRoute, readOfficeEntries(ports)),
    bind(readReplicationRateRoute, readReplicationRate(ports)),
    bind(readReviewRoute, readReview(ports)),
  ],
  { logs: openLogs({ service: 'portal', level: places.logLevel }), limits: ports },
);
