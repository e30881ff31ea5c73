import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBuckets } from '../../../infra/local/s3/open-buckets.ts';
import { credentials, queueArn, region, uploads } from './fixture.ts';
import { serve } from './serve.ts';

let folder = '';
let file = '';
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buckets-'));
  file = join(folder, 's3.sqlite');
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const clientOf = (endpoint: string) => new S3Client({ endpoint, region, credentials, maxAttempts: 1 });

async function start(...mode: string[]): Promise<S3Client> {
  const script = fileURLToPath(new URL('./dying-process.ts', import.meta.url));
  child = spawn(process.execPath, [script, file, ...mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('the child has no stdout');
  const [endpoint] = (await once(createInterface(child.stdout), 'line')) as [string];
  return clientOf(endpoint);
}

/** What a later process finds: the object under the key, and what it hands over at its start and at the next one. */
async function findAfterwards(Key: string) {
  const delivered: string[][] = [[], []];
  let text: string | undefined;
  for (const handed of delivered) {
    const notify = (target: { queueArn: string; body: string }) => {
      const { key } = JSON.parse(target.body).Records[0].s3.object;
      handed.push(`${target.queueArn} ${key}`);
    };
    const buckets = openBuckets({ file, clock: Date.now, region, credentials, notify });
    buckets.createBucket(uploads);
    buckets.redeliver();
    const served = await serve(buckets);
    const got = await clientOf(served.endpoint).send(new GetObjectCommand({ Bucket: uploads.name, Key }));
    text = await got.Body?.transformToString();
    await served.close();
    buckets.close();
  }
  return { text, delivered };
}

test('an object and its notification outlive a process that is killed between storing and notifying', async () => {
  const client = await start('--die-notifying');
  const command = new PutObjectCommand({ Bucket: uploads.name, Key: 'uploads/1', Body: 'kept' });
  await expect(client.send(command)).rejects.toThrow();
  expect(await findAfterwards('uploads/1')).toEqual({ text: 'kept', delivered: [[`${queueArn} uploads/1`], []] });
});

test('an object that was acknowledged outlives a killed process, and its notification is not repeated', async () => {
  const client = await start();
  for (let version = 0; version < 20; version += 1) {
    await client.send(new PutObjectCommand({ Bucket: uploads.name, Key: 'uploads/2', Body: `version ${version}` }));
  }
  const gone = once(child as ChildProcess, 'exit');
  child?.kill('SIGKILL');
  await gone;
  expect(await findAfterwards('uploads/2')).toEqual({ text: 'version 19', delivered: [[], []] });
});

test('a notification that cannot be handed over stays owed', async () => {
  let fails = true;
  const handed: string[] = [];
  const notify = ({ body }: { body: string }) => {
    if (fails) throw new Error('the queue is away');
    handed.push(JSON.parse(body).Records[0].s3.object.key);
  };
  const buckets = openBuckets({ file, clock: Date.now, region, credentials, notify });
  buckets.createBucket(uploads);
  const failures: unknown[] = [];
  const served = await serve({
    handle: (request) =>
      buckets.handle(request).catch((error: unknown) => {
        failures.push(error);
        return { status: 500 };
      }),
  });
  const put = (Key: string) =>
    clientOf(served.endpoint).send(new PutObjectCommand({ Bucket: uploads.name, Key, Body: 'x' }));
  await expect(put('uploads/3')).rejects.toThrow();
  expect(failures).toMatchObject([{ message: 'the queue is away' }]);
  fails = false;
  await put('uploads/4');
  buckets.redeliver();
  buckets.redeliver();
  expect(handed).toEqual(['uploads/4', 'uploads/3']);
  await served.close();
  buckets.close();
});
