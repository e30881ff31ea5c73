import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { robustnessSettings } from '../../libs/domain/evaluation/run-robustness.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { measureRobustness } from './measure-robustness.ts';
import { readRobustnessRoute } from './robustness-route.ts';

const places = readPlaces({ tables: ['ranking', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  robustness: robustnessSettings,
};

/** Answers how robust rankings are. */
export const handler = http([bind(readRobustnessRoute, measureRobustness(ports))], {
  logs: openLogs({ service: 'ranking', level: places.logLevel }),
  limits: ports,
});
