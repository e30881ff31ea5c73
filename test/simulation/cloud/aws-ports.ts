import { localCredentials, localPlace } from '../../../infra/local/place.ts';
import { dynamoClient, s3Client, sqsClient } from '../../../libs/aws/clients.ts';
import { dynamoRecords } from '../../../libs/aws/dynamo-records.ts';
import { s3Objects } from '../../../libs/aws/s3-objects.ts';
import { sqsDeadLetters } from '../../../libs/aws/sqs-dead-letters.ts';
import { sqsMessages } from '../../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../../libs/aws/sqs-set-aside.ts';
import type { DeadLetters } from '../../../libs/ports/dead-letters.ts';
import type { QueueName, SendMessages, SetAside } from '../../../libs/ports/messages.ts';
import type { Objects } from '../../../libs/ports/objects.ts';
import type { Records } from '../../../libs/ports/records.ts';
import type { Names } from './names.ts';

/** The adapters that the packaged functions have, over real clients of a cloud. */
export interface AwsPorts {
  readonly records: Records;
  readonly objects: Objects;
  readonly sendMessages: SendMessages;
  readonly deadLetters: DeadLetters;
  readonly setAsideOf: (queue: QueueName) => SetAside;
  readonly close: () => void;
}

/** Connects to the cloud at an origin. */
export const awsPorts = (origin: string, { tables, buckets, queues, deadLetters }: Names): AwsPorts => {
  const settings = { endpoint: origin, region: localPlace.region, credentials: localCredentials };
  const [dynamo, s3, sqs] = [dynamoClient(settings), s3Client(settings), sqsClient(settings)];
  const urlOf = (queue: string) => `${origin}/${localPlace.accountId}/${queue}`;
  const urlsOf = (named: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(named).map(([name, queue]) => [name, urlOf(queue)]));
  const urls = urlsOf(queues);
  return {
    records: dynamoRecords({ client: dynamo, tables }),
    objects: s3Objects({ client: s3, buckets }),
    sendMessages: sqsMessages({ client: sqs, queues: urls }),
    deadLetters: sqsDeadLetters({ client: sqs, queues: urls, deadLetters: urlsOf(deadLetters) }),
    setAsideOf: (queue) => sqsSetAside({ client: sqs, deadLetterQueueUrl: urlOf(deadLetters[queue]) }),
    close: () => {
      for (const client of [dynamo, s3, sqs]) client.destroy();
    },
  };
};
