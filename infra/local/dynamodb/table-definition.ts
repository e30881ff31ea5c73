import type { Index, KeyElement, Table } from './engine.ts';

/**
 * The properties of an `AWS::DynamoDB::Table` that the embedded DynamoDB heeds; further ones (encryption, tags,
 * point-in-time recovery, deletion protection) are taken and ignored.
 */
export interface TableDefinition {
  readonly TableName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
  readonly BillingMode?: string;
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
  readonly [ignored: string]: unknown;
}

/** The input of CreateTable for a definition. Capacity is not simulated, so every table is on demand. */
export function toCreateTable(definition: TableDefinition): object {
  return {
    TableName: definition.TableName,
    KeySchema: definition.KeySchema,
    AttributeDefinitions: definition.AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(definition.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: definition.GlobalSecondaryIndexes.map(bare) }),
    ...(definition.LocalSecondaryIndexes && { LocalSecondaryIndexes: definition.LocalSecondaryIndexes.map(bare) }),
  };
}

function bare({ IndexName, KeySchema, Projection }: Index): Index {
  return { IndexName, KeySchema, Projection };
}

/** Whether a stored table has the keys and the indexes of a definition, in whatever order they are listed. */
export function isSameTable(table: Table, definition: TableDefinition): boolean {
  return shapeOf(table) === shapeOf(definition);
}

function shapeOf(table: Table | TableDefinition): string {
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  const attributes = table.AttributeDefinitions.map((one) => `${one.AttributeName}:${one.AttributeType}`);
  return JSON.stringify([keysOf(table.KeySchema), attributes.sort(), indexes.map(shapeOfIndex).sort()]);
}

function shapeOfIndex({ IndexName, KeySchema, Projection }: Index): string {
  const kept = [...(Projection.NonKeyAttributes ?? [])].sort();
  return JSON.stringify([IndexName, keysOf(KeySchema), Projection.ProjectionType, kept]);
}

function keysOf(schema: readonly KeyElement[]): string[] {
  return schema.map((element) => `${element.AttributeName}:${element.KeyType}`);
}
