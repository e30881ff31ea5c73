import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { AUDITED_TABLES } from '../../libs/ports/seals.ts';
import { exportAudit } from './export-audit.ts';
import { exportAuditRoute } from './routes.ts';

const places = readPlaces({ tables: [...AUDITED_TABLES, 'limits'], buckets: ['results'] });
const files = { client: s3Client(), buckets: places.buckets };
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files(files),
  ...s3Signing(files),
};

/** Exports the audit trail. */
export const handler = http([bind(exportAuditRoute, exportAudit(ports))], {
  logs: openLogs({ service: 'audit', level: places.logLevel }),
  limits: ports,
});
