import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readPlanBoardRoute } from './plan-board-routes.ts';
import { readProgressRoute } from './progress-routes.ts';
import { readPlanBoard } from './read-plan-board.ts';
import { readProgress } from './read-progress.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'calendar', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers the boards; reads only. */
export const handler = http(
  [bind(readProgressRoute, readProgress(ports)), bind(readPlanBoardRoute, readPlanBoard(ports))],
  { logs: openLogs({ service: 'boards', level: places.logLevel }), limits: ports },
);
