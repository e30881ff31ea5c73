import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { openDynamo } from '../../infra/local/dynamodb/local-dynamo.ts';
import type { TableDefinition } from '../../infra/local/dynamodb/table-definition.ts';
import { localCredentials, localPlace } from '../../infra/local/place.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { ok } from '../../libs/domain/result.ts';
import { type BoundRoute, bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { memoryRecords } from '../../libs/memory/memory-records.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readProgress } from '../../services/boards/read-progress.ts';
import { readProgressRoute } from '../../services/boards/routes.ts';
import { readSubmission } from '../../services/intake/read-submissions.ts';
import { readSubmissionRoute } from '../../services/intake/routes.ts';
import { recordTable } from '../conformance/record-table.ts';
import { serve } from '../integration/local-dynamodb/serve.ts';
import { httpEvent, matchRoute } from '../simulation/http-event.ts';
import { silent } from '../support/line/ask.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { interleaved, median } from './stopwatch.ts';
import { FORMS, placeStoredYear, QUARTERS, YEAR, ZONES } from './stored-year.ts';

const TABLES = { portal: 'portal', intake: 'intake', calendar: 'calendar' } as const;

const WARM_UPS = 1;
const ROUNDS = 7;

/** A handler as it runs in the cloud, without what carries its answer: gives the answer's body. */
type Serve = () => Promise<string>;

/** One operation beside a handler that makes the same table requests, checks the token, and does nothing else. */
interface Compared {
  readonly operation: string;
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
  readonly bareMs: number;
  /** With the same records in memory: the work that is ours. */
  readonly ownMs: number;
}

/** What people look at most, with many zones in store: each against a bare handler with the same table requests. */
export const boards: Part = async ({ say }) => {
  const dynamo = await openDynamo({ clock: Date.now });
  const serving = await serve(dynamo.handle);
  const { region } = localPlace;
  const client = new DynamoDBClient({ endpoint: serving.origin, region, credentials: localCredentials });
  try {
    for (const table of Object.values(TABLES)) await dynamo.createTable(recordTable(table) as TableDefinition);
    const records = dynamoRecords({ client, tables: TABLES });
    say(`boards: placing ${ZONES} zones with ${FORMS} forms in ${QUARTERS.length} quarters, then ${ROUNDS} rounds`);
    const submission = await placeStoredYear(records);
    const inMemory = memoryRecords();
    await placeStoredYear(inMemory);
    const stores = { records, inMemory };
    const withoutFiles = { signDownload: async () => '' };
    return report([
      await compare('GET /v1/submissions/{id}', stores, `/v1/submissions/${submission}`, (ports) =>
        bind(readSubmissionRoute, readSubmission({ ...ports, ...withoutFiles })),
      ),
      await compare('GET /v1/progress?year=', stores, `/v1/progress?year=${YEAR}`, (ports) =>
        bind(readProgressRoute, readProgress(ports)),
      ),
    ]);
  } finally {
    client.destroy();
    await serving.stop();
    await dynamo.close();
  }
};

const compare = async (
  operation: string,
  { records, inMemory }: { readonly records: Records; readonly inMemory: Records },
  address: string,
  bound: (ports: Records) => BoundRoute,
): Promise<Compared> => {
  const asked: (() => Promise<unknown>)[] = [];
  const answered = await serving(bound(counted(records, asked)), address)();
  const full = serving(bound(records), address);
  const { route } = bound(records);
  const sameReads = async () => {
    await Promise.all(asked.map((again) => again()));
    return ok({ body: {} });
  };
  const bare = serving({ route, command: sameReads }, address);
  const own = serving(bound(inMemory), address);
  await interleaved(WARM_UPS, { full, bare, own });
  const times = await interleaved(ROUNDS, { full, bare, own });
  return {
    ...{ operation, requests: asked.length, bytes: Buffer.byteLength(answered) },
    ...{ ms: median(times.full), bareMs: median(times.bare), ownMs: median(times.own) },
  };
};

/** The ports, with each request noted so that it can be made again. */
const counted = (records: Records, asked: (() => Promise<unknown>)[]): Records => {
  const noted =
    <Query, Answer>(read: (query: Query) => Promise<Answer>) =>
    (query: Query): Promise<Answer> => {
      asked.push(() => read(query));
      return read(query);
    };
  return {
    ...records,
    readRecord: noted(records.readRecord),
    listRecords: noted(records.listRecords),
    listIndex: noted(records.listIndex),
  };
};

const serving = (bound: BoundRoute, address: string): Serve => {
  const handler = http([bound], {
    logs: silent,
    limits: memoryRecords(),
    rateLimit: { quota: 1e9, windowSeconds: 60 },
  });
  const url = new URL(address, 'http://bench');
  const found = matchRoute([bound], 'GET', url.pathname);
  if (!found) throw new Error(`no route for ${address}`);
  const context = { getRemainingTimeInMillis: () => 20_000, awsRequestId: 'bench' } as Context;
  return async () => {
    const event = httpEvent(found, url, { sub: 'bench', role: 'office' }, {});
    const { statusCode, body = '' } = (await handler(event, context)) as APIGatewayProxyStructuredResultV2;
    if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}: ${body}`);
    return body;
  };
};

const report = (compared: readonly Compared[]): Measured => ({
  title: 'What people look at most',
  table: {
    columns: ['operation', 'table requests', 'answer, kB', 'ms', 'bare handler, ms', 'ratio', 'of it ours, ms'],
    rows: compared.map(({ operation, requests, bytes, ms, bareMs, ownMs }) => [
      operation,
      requests,
      shownKb(bytes),
      shownMs(ms),
      shownMs(bareMs),
      shownRatio(ms / bareMs),
      shownMs(ownMs),
    ]),
  },
  notes: [
    `${ZONES} zones with ${FORMS} forms in each of ${QUARTERS.length} quarters, ${ZONES * FORMS * QUARTERS.length} submissions; medians of ${ROUNDS} rounds in turn after ${WARM_UPS}.`,
    'The bare handler checks the token, makes the same table requests at once, and answers nothing. Both run in one process with the embedded tables in memory behind HTTP, which take most of the time; ours is measured with the same records in memory.',
  ],
  numbers: { rounds: ROUNDS, compared: compared.map((one) => ({ ...one, ratio: one.ms / one.bareMs })) },
});
