import * as z from 'zod/mini';
import type { QueueDefinition } from './definitions.ts';
import { defined, readProperties } from './properties.ts';
import type { TemplateValue } from './resource.ts';

const queueProperties = z.strictObject({
  QueueName: z.optional(z.string()),
  VisibilityTimeout: z._default(z.coerce.number(), 30),
  MessageRetentionPeriod: z._default(z.coerce.number(), 4 * 24 * 3600),
  DelaySeconds: z._default(z.coerce.number(), 0),
  ReceiveMessageWaitTimeSeconds: z.optional(z.coerce.number()),
  RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })),
  RedriveAllowPolicy: z.optional(z.unknown()),
  SqsManagedSseEnabled: z.optional(z.boolean()),
  KmsMasterKeyId: z.optional(z.string()),
  Tags: z.optional(z.unknown()),
});

/** Reads an `AWS::SQS::Queue`; a FIFO queue is refused. Defaults are those of SQS. */
export function readQueue(logicalId: string, name: string, properties: TemplateValue): QueueDefinition {
  const queue = readProperties(logicalId, queueProperties, properties);
  return defined({
    name,
    visibilityTimeoutSeconds: queue.VisibilityTimeout,
    retentionSeconds: queue.MessageRetentionPeriod,
    delaySeconds: queue.DelaySeconds,
    redrive: queue.RedrivePolicy,
  });
}
