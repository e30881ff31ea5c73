import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type DynamoOptions, openDynamo } from '../../infra/local/dynamodb/local-dynamo.ts';
import type { LocalRequest, LocalResponse } from '../../infra/local/exchange.ts';
import { openBuckets } from '../../infra/local/s3/open-buckets.ts';
import { openQueues } from '../../infra/local/sqs/local-queues.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { recordTable } from './record-table.ts';

const SETTINGS = {
  region: 'local-1',
  credentials: { accessKeyId: 'CONFORMANCE', secretAccessKey: 'a key that opens nothing' },
};
const TABLES = { intake: 'conformance-intake', validation: 'conformance-validation' };
const BUCKETS = {
  uploads: 'conformance-uploads',
  results: 'conformance-results',
  published: 'conformance-published',
};
const QUEUE = { visibilitySeconds: 30, maxReceiveCount: 3 };

/**
 * The embedded cloud's three stores, in memory, on one port of 127.0.0.1 and with a clock that can be moved on.
 * `fault` is asked before each call of DynamoDB whether it shall fail.
 */
export const openEmbeddedCloud = async ({ fault }: Pick<DynamoOptions, 'fault'> = {}): Promise<CloudUnderTest> => {
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const dynamo = await openDynamo({ clock, ...(fault && { fault }) });
  for (const name of Object.values(TABLES)) await dynamo.createTable(recordTable(name));
  const buckets = openBuckets({ ...SETTINGS, clock, notify: () => {} });
  for (const name of Object.values(BUCKETS)) {
    buckets.createBucket({ name, versioned: name === BUCKETS.uploads, cors: [], notifications: [] });
  }
  const queues = openQueues({ clock, origin: () => origin, region: SETTINGS.region, accountId: '000000000000' });
  const handleOf = ({ headers: { 'x-amz-target': target = '' } }: LocalRequest) => {
    if (target.startsWith('DynamoDB_')) return dynamo.handle;
    return target.startsWith('AmazonSQS') ? queues.handle : buckets.handle;
  };
  const server = await listen((request) => handleOf(request)(request));
  const origin = originOf(server);
  let made = 0;

  return {
    settings: { ...SETTINGS, endpoint: origin },
    tables: TABLES,
    buckets: BUCKETS,
    queue: async () => {
      made += 1;
      const [name, deadLetterName] = [`queue-${made}`, `queue-${made}-dead`];
      queues.createQueue({ name: deadLetterName, visibilityTimeoutSeconds: QUEUE.visibilitySeconds });
      const redrive = { deadLetterTargetArn: queues.arn(deadLetterName), maxReceiveCount: QUEUE.maxReceiveCount };
      queues.createQueue({ name, visibilityTimeoutSeconds: QUEUE.visibilitySeconds, redrive });
      const urlOf = (queue: string) => `${origin}/000000000000/${queue}`;
      return { url: urlOf(name), deadLetterUrl: urlOf(deadLetterName), ...QUEUE };
    },
    passTime: async (seconds) => {
      ahead += seconds * 1000;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      queues.close();
      buckets.close();
      await dynamo.close();
    },
  };
};

const listen = async (answer: (request: LocalRequest) => Promise<LocalResponse>): Promise<Server> => {
  const server = createServer((incoming, outgoing) => {
    const answered = readRequest(incoming)
      .then(answer)
      .then(({ status, headers = {}, body }) => outgoing.writeHead(status, toOutgoing(headers)).end(body));
    answered.catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const readRequest = async (incoming: IncomingMessage): Promise<LocalRequest> => ({
  method: incoming.method ?? 'GET',
  url: new URL(incoming.url ?? '/', `http://${incoming.headers.host}`),
  headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
  body: await buffer(incoming),
});

const toOutgoing = (headers: NonNullable<LocalResponse['headers']>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
