import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { s3Signing } from '../../libs/aws/s3-signing.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readChangesRoute } from './changes-route.ts';
import { readAnnotated } from './read-annotated.ts';
import { readChanges } from './read-changes.ts';
import { readDiff } from './read-diff.ts';
import { readFindings } from './read-findings.ts';
import { readSources } from './read-sources.ts';
import { readAnnotatedRoute, readDiffRoute, readFindingsRoute, readSourcesRoute } from './routes.ts';

const places = readPlaces({ tables: ['intake', 'validation', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  ...s3Signing({ client: s3Client(), buckets: places.buckets }),
};

/** Answers findings; reads only. */
export const handler = http(
  [
    bind(readFindingsRoute, readFindings(ports)),
    bind(readAnnotatedRoute, readAnnotated(ports)),
    bind(readDiffRoute, readDiff(ports)),
    bind(readChangesRoute, readChanges(ports)),
    bind(readSourcesRoute, readSources(ports)),
  ],
  {
    logs: openLogs({ service: 'validation', level: places.logLevel }),
    limits: ports,
  },
);
