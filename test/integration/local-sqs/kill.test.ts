import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQS } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openQueues } from '../../../infra/local/sqs/local-queues.ts';
import { type Killable, startKillable } from '../local-dynamodb/killable.ts';

let directory: string;
let file: string;
let running: Killable | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'queues-'));
  file = join(directory, 'queues.db');
});

afterEach(async () => {
  await running?.kill();
  await rm(directory, { recursive: true, force: true });
});

/** Starts the process anew over the same data. */
async function start() {
  running = await startKillable(join(import.meta.dirname, 'queue-process.ts'), file);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SQS({ endpoint: running.origin, region: 'us-east-1', credentials, maxAttempts: 1 });
  return { process: running, client, QueueUrl: `${running.origin}/000000000000/work` };
}

/** Everything that is in the queue, also what killed receivers had taken: by a clock that is an hour ahead. */
async function drain(): Promise<Set<string>> {
  const clock = () => Date.now() + 3_600_000;
  const queues = openQueues({ file, clock, origin: () => '', region: 'us-east-1', accountId: '000000000000' });
  const found: string[] = [];
  for (let size = -1; found.length > size; ) {
    size = found.length;
    found.push(...(await queues.receive('work', { max: 10 })).map((message) => message.messageId));
  }
  queues.close();
  expect(new Set(found).size).toBe(found.length);
  return new Set(found);
}

// When each round is killed: so many milliseconds after so many acknowledged messages.
const KILLS = [
  [20, 1],
  [60, 4],
  [35, 2],
] as const;

test('a kill under load loses no message that was acknowledged and brings back none that was deleted', async () => {
  const sent = new Set<string>();
  const deleting = new Set<string>();
  const deleted = new Set<string>();
  for (const [limit, delay] of KILLS) {
    const { process: victim, client, QueueUrl } = await start();
    const dead = Promise.withResolvers<void>();
    let done = 0;
    const produce = async () => {
      for (;;) {
        const { MessageId } = await client.sendMessage({ QueueUrl, MessageBody: 'x' });
        sent.add(MessageId!);
        if (++done === limit) setTimeout(() => victim.kill().then(dead.resolve, dead.reject), delay);
      }
    };
    const consume = async () => {
      for (;;) {
        const { Messages = [] } = await client.receiveMessage({ QueueUrl, WaitTimeSeconds: 20 });
        for (const { MessageId, ReceiptHandle } of Messages) {
          deleting.add(MessageId!);
          await client.deleteMessage({ QueueUrl, ReceiptHandle: ReceiptHandle! });
          deleted.add(MessageId!);
        }
      }
    };
    const ends = await Promise.allSettled([produce(), produce(), produce(), consume()]);
    await dead.promise;
    expect(ends.map((end) => end.status)).toEqual(Array(4).fill('rejected'));
  }

  const found = await drain();
  expect(deleted.size).toBeGreaterThan(10);
  expect(found.isDisjointFrom(deleted)).toBe(true);
  expect(found.union(deleting).isSupersetOf(sent)).toBe(true);
});
