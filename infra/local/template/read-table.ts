import * as z from 'zod/mini';
import type { TableDefinition } from '../dynamodb/table-definition.ts';
import { readProperties } from './properties.ts';
import type { TemplateValue } from './resource.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.optional(z.array(z.string())),
  }),
});

const tableProperties = z.looseObject({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.optional(z.array(index)),
  LocalSecondaryIndexes: z.optional(z.array(index)),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.string(), Enabled: z.boolean() })),
  // Nothing local would call a stream's consumers.
  StreamSpecification: z.optional(z.undefined('streams do not run locally')),
});

/** Reads an `AWS::DynamoDB::Table`; a stream is refused, encryption, backups and capacity have no local effect. */
export function readTable(logicalId: string, name: string, properties: TemplateValue): TableDefinition {
  return { ...readProperties(logicalId, tableProperties, properties), TableName: name } as TableDefinition;
}
