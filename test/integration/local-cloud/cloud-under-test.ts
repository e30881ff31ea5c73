import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { onTestFinished } from 'vitest';
import { type Cloud, type CloudOptions, startCloud } from '../../../infra/local/cloud.ts';
import { localCredentials, localPlace } from '../../../infra/local/place.ts';

/** Real SDK clients of a cloud, as somebody outside the functions has them. */
export function clientsOf(origin: string) {
  const configuration = { endpoint: origin, region: localPlace.region, credentials: localCredentials };
  return {
    dynamo: new DynamoDBClient(configuration),
    sqs: new SQSClient(configuration),
    s3: new S3Client({ ...configuration, forcePathStyle: true }),
  };
}

/** A cloud for one test, closed at its end. */
export async function startFor(options: CloudOptions): Promise<Cloud> {
  const cloud = await startCloud(options);
  onTestFinished(cloud.close);
  return cloud;
}

/** A data folder for one test, removed at its end. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How often the fixture's functions counted a fact, and when last by their own clock. */
export async function factOf(origin: string, pk: string): Promise<{ seen: number; seenAt: string | undefined }> {
  const { Item } = await clientsOf(origin).dynamo.send(
    new GetItemCommand({ TableName: 'fixture-test-facts', Key: { pk: { S: pk } }, ConsistentRead: true }),
  );
  return { seen: Number(Item?.['seen']?.N ?? 0), seenAt: Item?.['seenAt']?.S };
}

/** Sends a message to one of the fixture's queues. */
export async function sendTo(origin: string, queue: string, body: string): Promise<void> {
  const QueueUrl = `${origin}/${localPlace.accountId}/fixture-test-${queue}`;
  await clientsOf(origin).sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
}

/** Gets a token from the cloud's own issuer. */
export async function tokenFor(origin: string, request: object): Promise<string> {
  const response = await fetch(`${origin}/dev/token`, { method: 'POST', body: JSON.stringify(request) });
  return ((await response.json()) as { token: string }).token;
}
