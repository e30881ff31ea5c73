import type { DataDir } from './data-dir.ts';
import { type LocalDynamo, openDynamo } from './dynamodb/local-dynamo.ts';
import type { Faults } from './faults.ts';
import { localCredentials, localPlace } from './place.ts';
import { type LocalBuckets, openBuckets } from './s3/open-buckets.ts';
import { type LocalQueues, openQueues } from './sqs/local-queues.ts';
import type { CloudDefinition } from './template/definitions.ts';
import { defined } from './template/properties.ts';
import type { WorldClock } from './world/world-clock.ts';

/** The three stores, with S3 telling SQS. */
export interface Services {
  readonly dynamo: LocalDynamo;
  readonly queues: LocalQueues;
  readonly buckets: LocalBuckets;
  /** Makes what the template declares; what is there already keeps its data. */
  readonly declare: (definition: CloudDefinition) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How often expired items are deleted. DynamoDB takes up to two days. */
const sweepMs = 60_000;

/** Opens the stores of a data folder. */
export async function openServices(options: {
  readonly data: DataDir;
  readonly clock: WorldClock;
  /** Known once the port is open. */
  readonly origin: () => string;
  readonly faults: Faults;
  readonly report: (error: unknown) => void;
}): Promise<Services> {
  const { data, faults, report, origin } = options;
  const clock = options.clock.now;
  const dynamo = await openDynamo(defined({ path: data.file('dynamodb'), clock, fault: faults.dynamo, report }));
  const queues = openQueues({ ...defined({ file: data.file('queues.sqlite') }), clock, origin, ...localPlace });
  const buckets = openBuckets({
    file: data.file('objects.sqlite'),
    clock,
    region: localPlace.region,
    credentials: localCredentials,
    notify: ({ queueArn, body }) => {
      if (faults.loseNotification?.(body)) return;
      const queue = queueArn.split(':').at(-1) ?? '';
      queues.send(queue, body);
      if (faults.repeatNotification?.(body)) queues.send(queue, body);
    },
  });
  const sweeper = setInterval(() => void dynamo.sweepExpired().catch(report), sweepMs);

  return {
    dynamo,
    queues,
    buckets,
    declare: async (definition) => {
      for (const table of definition.tables) await dynamo.createTable(table);
      for (const queue of definition.queues) queues.createQueue(queue);
      for (const bucket of definition.buckets) buckets.createBucket(bucket);
      queues.releaseInFlight();
      buckets.redeliver();
    },
    close: async () => {
      clearInterval(sweeper);
      buckets.close();
      queues.close();
      await dynamo.close();
    },
  };
}
