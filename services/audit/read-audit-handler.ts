import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { AUDITED_TABLES } from '../../libs/ports/seals.ts';
import { readAudit, verifyAudit } from './read-audit.ts';
import { readAuditRoute, verifyAuditRoute } from './routes.ts';

const places = readPlaces({ tables: [...AUDITED_TABLES, 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
};

/** Answers and verifies the audit chains; reads only. */
export const handler = http([bind(readAuditRoute, readAudit(ports)), bind(verifyAuditRoute, verifyAudit(ports))], {
  logs: openLogs({ service: 'audit', level: places.logLevel }),
  limits: ports,
});
