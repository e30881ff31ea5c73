import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readCircularRoute, readScoreSheetRoute } from './circular-routes.ts';
import { readCircular, readScoreSheet } from './read-circular.ts';

const places = readPlaces({ tables: ['ranking', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Makes the circular and the table of scores; reads only. Apart from the other reads, which need no writer of documents. */
export const handler = http(
  [bind(readCircularRoute, readCircular(ports)), bind(readScoreSheetRoute, readScoreSheet(ports))],
  { logs: openLogs({ service: 'publishing', level: places.logLevel }), limits: ports },
);
