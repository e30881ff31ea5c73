import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { listAdjustmentsRoute, readAdjustmentRoute } from './adjustment-routes.ts';
import { listExemptionsRoute, readExemptionRoute } from './exemption-routes.ts';
import { listGapReasonsRoute, readGapReasonRoute } from './gap-reason-routes.ts';
import { listManualScoresRoute, readManualScoreRoute } from './manual-score-routes.ts';
import { listObjectionsRoute, readObjectionRoute } from './objection-routes.ts';
import { listAdjustments, readAdjustment } from './read-adjustments.ts';
import { listExemptions, readExemption } from './read-exemptions.ts';
import { listGapReasons, readGapReason } from './read-gap-reasons.ts';
import { listManualScores, readManualScore } from './read-manual-scores.ts';
import { listObjections, readObjection } from './read-objections.ts';

const places = readPlaces({ tables: ['ranking', 'portal', 'limits'] });
const ports = dynamoRecords({ client: dynamoClient(), tables: places.tables });

/** Answers entries, manual scores, confirmed gaps, objections and cases of error tolerance; reads only. */
export const handler = http(
  [
    bind(listAdjustmentsRoute, listAdjustments(ports)),
    bind(readAdjustmentRoute, readAdjustment(ports)),
    bind(listObjectionsRoute, listObjections(ports)),
    bind(readObjectionRoute, readObjection(ports)),
    bind(listExemptionsRoute, listExemptions(ports)),
    bind(readExemptionRoute, readExemption(ports)),
    bind(listManualScoresRoute, listManualScores(ports)),
    bind(readManualScoreRoute, readManualScore(ports)),
    bind(listGapReasonsRoute, listGapReasons(ports)),
    bind(readGapReasonRoute, readGapReason(ports)),
  ],
  { logs: openLogs({ service: 'ranking', level: places.logLevel }), limits: ports },
);
