import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { recordAdjustmentRoute, withdrawAdjustmentRoute } from './adjustment-routes.ts';
import { confirmGapReason } from './confirm-gap-reason.ts';
import { confirmGapReasonRoute } from './gap-reason-routes.ts';
import { recordManualScoreRoute } from './manual-score-routes.ts';
import { recordAdjustment } from './record-adjustment.ts';
import { recordManualScore } from './record-manual-score.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const places = readPlaces({ tables: ['ranking', 'portal', 'limits'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sendsNothing,
  now,
};

/** Takes entries beside the figures, takes them back, and takes scores that people give and gaps that they confirm. */
export const handler = http(
  [
    bind(recordAdjustmentRoute, recordAdjustment(ports)),
    bind(withdrawAdjustmentRoute, withdrawAdjustment(ports)),
    bind(recordManualScoreRoute, recordManualScore(ports)),
    bind(confirmGapReasonRoute, confirmGapReason(ports)),
  ],
  {
    logs: openLogs({ service: 'ranking', level: places.logLevel }),
    limits: ports,
  },
);
