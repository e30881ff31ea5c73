import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { dynamoClient, s3Client, sqsClient } from './clients.ts';

/** Nothing listens on this port: every attempt fails at once. */
const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
const nowhere = { region: 'cn-north-1', endpoint: 'http://127.0.0.1:1', credentials };

const [dynamo, s3, sqs] = [dynamoClient(nowhere), s3Client(nowhere), sqsClient(nowhere)];

describe.each([
  {
    name: 'dynamoClient',
    own: 'dynamodb',
    limit: 3_000,
    client: dynamo,
    call: () => dynamo.send(new ListTablesCommand({})),
  },
  { name: 's3Client', own: 's3', limit: 20_000, client: s3, call: () => s3.send(new ListBucketsCommand({})) },
  { name: 'sqsClient', own: 'sqs', limit: 5_000, client: sqs, call: () => sqs.send(new ListQueuesCommand({})) },
])('$name', ({ name, own, limit, client, call }) => {
  test('three attempts are made, and each is bounded in time', async () => {
    await expect(call()).rejects.toMatchObject({ code: 'ECONNREFUSED', $metadata: { attempts: 3 } });
    const times = { connectionTimeout: 1_000, requestTimeout: limit, throwOnRequestTimeout: true };
    expect(timeoutsOf(client.config.requestHandler)).toMatchObject(times);
  });

  test('a bundle that uses it holds no other client', async () => {
    const entry = { contents: `export { ${name} } from './clients.ts';`, resolveDir: import.meta.dirname };
    const options = { bundle: true, platform: 'node', format: 'esm', metafile: true, write: false } as const;
    const { metafile } = await build({ ...options, stdin: entry, mainFields: ['module', 'main'] });
    const [output] = Object.values(metafile.outputs);
    const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const clients = new Set(inputs.flatMap(([path]) => path.match(/client-(dynamodb|s3|sqs)(?=\/)/)?.[1] ?? []));
    expect([...clients]).toEqual([own]);
  });
});

/** What the SDK's own HTTP handler made of its settings: known once a request was made. */
const timeoutsOf = (handler: object): unknown => {
  const configs: unknown = Reflect.get(handler, 'httpHandlerConfigs');
  return typeof configs === 'function' ? configs.call(handler) : undefined;
};
