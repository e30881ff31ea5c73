import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { printPlanBoardRoute } from './plan-board-routes.ts';
import { printPlanBoard } from './print-plan-board.ts';
import { printProgress } from './print-progress.ts';
import { printProgressRoute } from './progress-routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'calendar', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers the boards as workbooks to be printed; reads only. */
export const handler = http(
  [bind(printProgressRoute, printProgress(ports)), bind(printPlanBoardRoute, printPlanBoard(ports))],
  { logs: openLogs({ service: 'boards', level: places.logLevel }), limits: ports },
);
