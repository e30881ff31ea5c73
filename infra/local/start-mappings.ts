import type { SQSMessageAttribute, SQSRecord, SQSRecordAttributes } from 'aws-lambda';
import { type Pump, startPump } from './event-sources/pump.ts';
import type { Lambda } from './lambda/lambda.ts';
import { localPlace } from './place.ts';
import type { LocalQueues } from './sqs/local-queues.ts';
import type { ReceivedMessage } from './sqs/queues.ts';
import type { MappingDefinition } from './template/definitions.ts';

/** Starts a pump for each event source mapping; the answer speaks for them all. */
export function startMappings(options: {
  readonly mappings: readonly MappingDefinition[];
  readonly queues: LocalQueues;
  readonly invoke: Lambda['invoke'];
  readonly report: (error: unknown) => void;
}): Pump {
  const { queues, invoke, report } = options;
  const pumps = options.mappings.map((mapping) => {
    const name = mapping.queueArn.split(':').at(-1) ?? '';
    const receive = async (max: number, waitMs: number) =>
      (await queues.receive(name, { max, waitMs })).map((message) => recordOf(message, mapping.queueArn));
    const remove = (receiptHandle: string) => queues.remove(name, receiptHandle);
    return startPump({ mapping, queue: { receive, remove }, invoke, report });
  });
  return {
    inHand: () => pumps.reduce((sum, pump) => sum + pump.inHand(), 0),
    stop: async () => {
      await Promise.all(pumps.map((pump) => pump.stop()));
    },
  };
}

/** A message as Lambda's event has it. Source: Lambda, "Using Lambda with Amazon SQS", example event. */
function recordOf(message: ReceivedMessage, queueArn: string): SQSRecord {
  const attributes = Object.entries(message.messageAttributes).map(
    ([name, value]) => [name, { ...value, stringListValues: [], binaryListValues: [] } as SQSMessageAttribute] as const,
  );
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: message.systemAttributes as unknown as SQSRecordAttributes,
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: localPlace.region,
  };
}
