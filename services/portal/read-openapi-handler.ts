import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import document from './openapi.json' with { type: 'json' };
import { readOpenApi } from './read-openapi.ts';
import { readOpenApiRoute } from './routes.ts';

const { logLevel, tables } = readPlaces({ tables: ['limits'] });

/** Answers the description of this API; touches nothing but the count of requests. */
export const handler = http([bind(readOpenApiRoute, readOpenApi(new TextEncoder().encode(JSON.stringify(document))))], {
  logs: openLogs({ service: 'portal', level: logLevel }),
  limits: dynamoRecords({ client: dynamoClient(), tables }),
});
