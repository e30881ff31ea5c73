import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Where and as whom a client calls. All unset: the region, role and endpoint of the surroundings, as the SDK finds them. */
export interface ClientSettings {
  readonly region?: string;
  /** e.g. `http://127.0.0.1:3000`. An IP address, so that the S3 client puts the bucket in the path. */
  readonly endpoint?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/**
 * A DynamoDB client that answers or fails within about 10 s: a step is repeated from its start, so a hanging call must end.
 *
 * @example
 * const { readRecord } = dynamoRecords({ client: dynamoClient(), tables: { intake: 'lianchuang-dev-intake' } });
 */
export const dynamoClient = (settings: ClientSettings = {}): DynamoDBClient =>
  new DynamoDBClient({ ...settings, ...bounds(3_000) });

/**
 * An S3 client; files are up to 20 MB, so each attempt has 20 s.
 *
 * Checksums only where they are asked for: by default the SDK puts the CRC of an empty body into a signed link, and
 * services disagree whether it binds. What is uploaded is bound by SHA-256, and what is read is hashed by its reader.
 */
export const s3Client = (settings: ClientSettings = {}): S3Client =>
  new S3Client({
    ...settings,
    ...bounds(20_000),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** An SQS client for sending: each attempt has 5 s. */
export const sqsClient = (settings: ClientSettings = {}): SQSClient => new SQSClient({ ...settings, ...bounds(5_000) });

/** Three attempts, each bounded (milliseconds); without `throwOnRequestTimeout` the SDK only warns. */
const bounds = (requestTimeout: number) => ({
  maxAttempts: 3,
  retryMode: 'standard',
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout,
    socketTimeout: requestTimeout,
    throwOnRequestTimeout: true,
  },
});
