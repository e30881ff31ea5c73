import * as z from 'zod/mini';
import type { MappingDefinition } from './definitions.ts';
import { defined, readProperties } from './properties.ts';
import type { TemplateValue } from './resource.ts';

const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z._default(z.coerce.number().check(z.maximum(10_000)), 10),
  MaximumBatchingWindowInSeconds: z._default(z.coerce.number(), 0),
  Enabled: z._default(z.literal(true), true),
  FunctionResponseTypes: z._default(z.array(z.literal('ReportBatchItemFailures')), []),
  ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.coerce.number() })),
});

/** Reads an `AWS::Lambda::EventSourceMapping` on a queue; filter criteria and a disabled mapping are refused. */
export function readMapping(logicalId: string, properties: TemplateValue): MappingDefinition {
  const mapping = readProperties(logicalId, mappingProperties, properties);
  return defined({
    queueArn: mapping.EventSourceArn,
    functionArn: mapping.FunctionName,
    batchSize: mapping.BatchSize,
    batchingWindowSeconds: mapping.MaximumBatchingWindowInSeconds,
    reportsBatchItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    maximumConcurrency: mapping.ScalingConfig?.MaximumConcurrency,
  });
}
