import * as z from 'zod/mini';
import type { BucketCorsRule, BucketDefinition, BucketNotification } from './definitions.ts';
import { defined, readProperties } from './properties.ts';
import { TemplateError, type TemplateValue } from './resource.ts';

const strings = z.array(z.string());

const corsRule = z.strictObject({
  Id: z.optional(z.string()),
  AllowedOrigins: strings,
  AllowedMethods: strings,
  AllowedHeaders: z._default(strings, []),
  ExposedHeaders: z._default(strings, []),
  MaxAge: z.optional(z.coerce.number()),
});

const queueConfiguration = z.strictObject({
  Event: z.literal('s3:ObjectCreated:*', 'only s3:ObjectCreated:* runs locally'),
  Queue: z.string(),
  Filter: z.optional(
    z.strictObject({
      S3Key: z.strictObject({ Rules: z.array(z.strictObject({ Name: z.string(), Value: z.string() })) }),
    }),
  ),
});

const bucketProperties = z.strictObject({
  BucketName: z.optional(z.string()),
  VersioningConfiguration: z.optional(z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) })),
  CorsConfiguration: z.optional(z.strictObject({ CorsRules: z.array(corsRule) })),
  NotificationConfiguration: z.optional(z.strictObject({ QueueConfigurations: z.array(queueConfiguration) })),
  BucketEncryption: z.optional(z.unknown()),
  LifecycleConfiguration: z.optional(z.unknown()),
  OwnershipControls: z.optional(z.unknown()),
  PublicAccessBlockConfiguration: z.optional(z.unknown()),
  Tags: z.optional(z.unknown()),
});

/** Reads an `AWS::S3::Bucket`. Events go to queues only; encryption, lifecycle and public access have no local effect. */
export function readBucket(logicalId: string, name: string, properties: TemplateValue): BucketDefinition {
  const bucket = readProperties(logicalId, bucketProperties, properties);
  return {
    name,
    versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
    cors: (bucket.CorsConfiguration?.CorsRules ?? []).map(readCorsRule),
    notifications: (bucket.NotificationConfiguration?.QueueConfigurations ?? []).map((configuration) =>
      readNotification(logicalId, configuration),
    ),
  };
}

function readCorsRule(rule: z.infer<typeof corsRule>): BucketCorsRule {
  return defined({
    allowedOrigins: rule.AllowedOrigins,
    allowedMethods: rule.AllowedMethods,
    allowedHeaders: rule.AllowedHeaders,
    exposedHeaders: rule.ExposedHeaders,
    maxAge: rule.MaxAge,
  });
}

function readNotification(logicalId: string, configuration: z.infer<typeof queueConfiguration>): BucketNotification {
  const rules = configuration.Filter?.S3Key.Rules ?? [];
  const other = rules.find((rule) => !/^(prefix|suffix)$/i.test(rule.Name));
  if (other) throw new TemplateError(`Bucket "${logicalId}" filters its events by "${other.Name}"`);
  const ruleValue = (name: string) => rules.find((rule) => rule.Name.toLowerCase() === name)?.Value;
  return defined({
    event: configuration.Event,
    queueArn: configuration.Queue,
    prefix: ruleValue('prefix'),
    suffix: ruleValue('suffix'),
  });
}
