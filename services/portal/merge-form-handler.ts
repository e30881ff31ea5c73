import { dynamoClient, s3Client } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { mergeForm } from './merge-form.ts';
import { mergeFormRoute } from './routes.ts';

const places = readPlaces({ tables: ['portal', 'intake', 'limits'], buckets: ['results'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  settings: templateSettings,
  inflate: inflateNode,
};

/** A dozen files in base64; the gateway takes no more than 6 MB for a function. */
const maxBodyBytes = 4 * 1024 * 1024;

/** Joins workbooks; reads only. The one function that holds both the reader and the writer of workbooks. */
export const handler = http([bind(mergeFormRoute, mergeForm(ports))], {
  logs: openLogs({ service: 'portal', level: places.logLevel }),
  limits: ports,
  maxBodyBytes,
});
