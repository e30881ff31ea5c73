import { setTimeout } from 'node:timers/promises';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { sqsClient } from '../../libs/aws/clients.ts';
import type { CloudUnderTest, QueueUnderTest } from './cloud-under-test.ts';

/**
 * A cloud that somebody else runs: that of `AWS_ENDPOINT_URL`, or a real account. The suite makes nothing there, so these
 * name what it may use (records and files stay there, under random names):
 * `CONFORMANCE_TABLES` two tables with the layout of `record-table.ts`; `CONFORMANCE_BUCKETS` a versioned bucket and two
 * others; `CONFORMANCE_QUEUES` the URLs of a queue that nobody reads and of its dead-letter queue. Time passes there as
 * it does for all, so the queue should hide messages for a second or two only.
 *
 * @example
 * AWS_REGION=cn-north-1 CONFORMANCE_TABLES=a,b CONFORMANCE_BUCKETS=a,b,c CONFORMANCE_QUEUES=https://…,https://… \
 *   npx vitest run --project conformance
 */
export const openOutsideCloud = async (environment: NodeJS.ProcessEnv): Promise<CloudUnderTest> => {
  const listOf = (name: string, count: number): readonly string[] => {
    const list = environment[name]?.split(',') ?? [];
    if (list.length !== count) throw new Error(`${name} has to name ${count} places, separated by commas`);
    return list;
  };
  const [intake = '', validation = ''] = listOf('CONFORMANCE_TABLES', 2);
  const [uploads = '', results = '', published = ''] = listOf('CONFORMANCE_BUCKETS', 3);
  const [url = '', deadLetterUrl = ''] = listOf('CONFORMANCE_QUEUES', 2);
  const queue = { url, deadLetterUrl, ...(await attributesOf(url)) };
  return {
    settings: {},
    tables: { intake, validation },
    buckets: { uploads, results, published },
    queue: async () => queue,
    passTime: (seconds) => setTimeout(seconds * 1000),
    close: async () => {},
  };
};

const attributesOf = async (url: string): Promise<Pick<QueueUnderTest, 'visibilitySeconds' | 'maxReceiveCount'>> => {
  const AttributeNames: ('VisibilityTimeout' | 'RedrivePolicy')[] = ['VisibilityTimeout', 'RedrivePolicy'];
  const { Attributes = {} } = await sqsClient().send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames }));
  const { maxReceiveCount }: { maxReceiveCount: number } = JSON.parse(Attributes['RedrivePolicy'] ?? '{}');
  return { visibilitySeconds: Number(Attributes['VisibilityTimeout']), maxReceiveCount: Number(maxReceiveCount) };
};
