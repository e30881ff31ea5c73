import type { DynamoOptions } from './dynamodb/local-dynamo.ts';
import type { LocalRequest, LocalResponse } from './exchange.ts';

/** What a test makes go wrong. Each hook is asked every time, and answers undefined or false to let things be. */
export interface Faults {
  /** A failure of a DynamoDB call, before or after it took effect. */
  readonly dynamo?: DynamoOptions['fault'];
  /** An answer in the place of S3's or SQS's own: a throttle, a failure. */
  readonly answer?: (service: 's3' | 'sqs', request: LocalRequest) => LocalResponse | undefined;
  /** Whether a notification of S3 never reaches its queue. */
  readonly loseNotification?: (body: string) => boolean;
  /** Whether a notification of S3 that was not lost reaches its queue a second time. */
  readonly repeatNotification?: (body: string) => boolean;
  /** Whether the function's thread is killed in the middle of this call. */
  readonly killSandbox?: (functionName: string, event: unknown) => boolean;
}
