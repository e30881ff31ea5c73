import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { listKeys, readBundle } from './read-bundles.ts';
import { listRankings, listReports, readDraft, readReportFile } from './read-reports.ts';
import {
  listKeysRoute,
  listRankingsRoute,
  listReportsRoute,
  readBundleRoute,
  readDraftRoute,
  readReportFileRoute,
} from './routes.ts';

const places = readPlaces({ tables: ['publishing', 'ranking', 'limits'], buckets: ['results', 'published'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
};

/** Answers what is published, and drafts to the office; reads only. */
export const handler = http(
  [
    bind(listReportsRoute, listReports(ports)),
    bind(readReportFileRoute, readReportFile(ports)),
    bind(readDraftRoute, readDraft(ports)),
    bind(listRankingsRoute, listRankings(ports)),
    bind(readBundleRoute, readBundle(ports)),
    bind(listKeysRoute, listKeys(ports)),
  ],
  { logs: openLogs({ service: 'publishing', level: places.logLevel }), limits: ports },
);
