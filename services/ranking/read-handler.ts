import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import {
  listEvaluationsRoute,
  readEvaluationRoute,
  readRankingRoute,
  readZoneResultRoute,
} from './evaluation-routes.ts';
import { listEvaluations, readEvaluation, readRanking, readZoneResult } from './read-evaluations.ts';
import { listScenarios, readScenario } from './read-scenarios.ts';
import { listSchemes, readSchemeDocument } from './read-schemes.ts';
import { listScenariosRoute, readScenarioRoute } from './scenario-routes.ts';
import { listSchemesRoute, readSchemeRoute } from './scheme-routes.ts';

const places = readPlaces({ tables: ['ranking', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers evaluations; reads only. */
export const handler = http(
  [
    bind(listEvaluationsRoute, listEvaluations(ports)),
    bind(readEvaluationRoute, readEvaluation(ports)),
    bind(readRankingRoute, readRanking(ports)),
    bind(readZoneResultRoute, readZoneResult(ports)),
    bind(listSchemesRoute, listSchemes(ports)),
    bind(readSchemeRoute, readSchemeDocument(ports)),
    bind(listScenariosRoute, listScenarios(ports)),
    bind(readScenarioRoute, readScenario(ports)),
  ],
  { logs: openLogs({ service: 'ranking', level: places.logLevel }), limits: ports },
);
