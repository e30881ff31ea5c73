import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { backTestScheme } from './back-test-scheme.ts';
import { findingsByEffectRoute, readRankChangesRoute } from './effect-routes.ts';
import { compareZones, explainZone } from './explain-evaluation.ts';
import { compareZonesRoute, explainZoneRoute, readLineageRoute } from './explanation-routes.ts';
import { findingsWithEffect } from './findings-by-effect.ts';
import { readLineage } from './read-lineage.ts';
import { readRankChanges } from './read-rank-changes.ts';
import { backTestSchemeRoute } from './scheme-routes.ts';

const places = readPlaces({ tables: ['ranking', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Explains evaluations: computes from stored runs, and writes nothing. */
export const handler = http(
  [
    bind(compareZonesRoute, compareZones(ports)),
    bind(explainZoneRoute, explainZone(ports)),
    bind(readLineageRoute, readLineage(ports)),
    bind(findingsByEffectRoute, findingsWithEffect(ports)),
    bind(readRankChangesRoute, readRankChanges(ports)),
    bind(backTestSchemeRoute, backTestScheme(ports)),
  ],
  { logs: openLogs({ service: 'ranking', level: places.logLevel }), limits: ports },
);
