import {
  type Message,
  type ReceiveMessageCommandInput,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
  SQS,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach } from 'vitest';
import { type LocalQueues, openQueues } from '../../../infra/local/sqs/local-queues.ts';
import { type Serving, serve } from '../local-dynamodb/serve.ts';

/** Running embedded queues, new for each test: `work`, and `dead` where what failed twice is set aside. */
export interface WorkQueue {
  readonly queues: LocalQueues;
  readonly client: SQS;
  readonly origin: string;
  /** The address of `work`. */
  readonly QueueUrl: string;
  /** Their clock, in milliseconds. */
  now: number;
  /** Sends to `work`. */
  readonly send: (body: string, more?: Partial<SendMessageCommandInput>) => Promise<SendMessageCommandOutput>;
  /** Receives from `work`: up to ten messages, where nothing else is asked for. */
  readonly receive: (more?: Partial<ReceiveMessageCommandInput>) => Promise<Message[]>;
}

/** The bodies of messages, in their order. */
export const bodies = (messages: readonly Message[]) => messages.map((one) => one.Body);

/** Starts the queues before each test of a file, and stops them after. */
export function startWork(): WorkQueue {
  let queues: LocalQueues;
  let serving: Serving;
  let client: SQS;
  let QueueUrl: string;
  let origin = '';
  const work: WorkQueue = {
    get queues() {
      return queues;
    },
    get client() {
      return client;
    },
    get origin() {
      return origin;
    },
    get QueueUrl() {
      return QueueUrl;
    },
    now: 0,
    send: (MessageBody, more = {}) => client.sendMessage({ QueueUrl, MessageBody, ...more }),
    receive: async (more = {}) =>
      (await client.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10, ...more })).Messages ?? [],
  };
  beforeEach(async () => {
    work.now = 1_767_225_600_000;
    origin = '';
    queues = openQueues({
      clock: () => work.now,
      origin: () => origin,
      region: 'cn-north-1',
      accountId: '123456789012',
    });
    queues.createQueue({ name: 'dead', visibilityTimeoutSeconds: 30, retentionSeconds: 1_209_600 });
    const redrive = { deadLetterTargetArn: queues.arn('dead'), maxReceiveCount: 2 };
    queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 30, redrive });
    serving = await serve(queues.handle);
    ({ origin } = serving);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new SQS({ endpoint: origin, region: 'cn-north-1', credentials, maxAttempts: 1 });
    QueueUrl = (await client.getQueueUrl({ QueueName: 'work' })).QueueUrl!;
  });
  afterEach(async () => {
    client.destroy();
    queues.close();
    await serving.stop();
  });
  return work;
}
