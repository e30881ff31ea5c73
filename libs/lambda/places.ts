import * as z from 'zod/mini';
import type { QueueName } from '../ports/messages.ts';
import type { BucketName } from '../ports/objects.ts';
import type { TableName } from '../ports/records.ts';
import { logLevels } from './log.ts';
import { type Environment, readSettings } from './settings.ts';

/** The tables, queues and buckets that a function uses: exactly those that it is granted. */
export interface Needs {
  readonly tables?: readonly TableName[];
  readonly queues?: readonly QueueName[];
  readonly buckets?: readonly BucketName[];
  /** The queues whose dead letters it looks after. */
  readonly deadLetters?: readonly QueueName[];
}

/** Their physical names, and how much the function logs. */
export interface Places {
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  readonly queues: Readonly<Partial<Record<QueueName, string>>>;
  readonly buckets: Readonly<Partial<Record<BucketName, string>>>;
  readonly deadLetters: Readonly<Partial<Record<QueueName, string>>>;
  readonly logLevel: (typeof logLevels)[number];
}

/**
 * Reads where a function's tables (`TABLE_INTAKE`), queues (`QUEUE_VALIDATION`) and buckets (`BUCKET_UPLOADS`) are, the
 * dead letters of queues (`DEAD_LETTERS_VALIDATION`), and `LOG_LEVEL`. All that is missing is named in one error, while the function starts.
 *
 * @example
 * const places = readPlaces({ tables: ['intake'], queues: ['validation'] });
 */
export const readPlaces = (
  { tables = [], queues = [], buckets = [], deadLetters = [] }: Needs,
  environment?: Environment,
): Places => {
  const names = [
    ...tables.map((name) => variable('TABLE', name)),
    ...queues.map((name) => variable('QUEUE', name)),
    ...buckets.map((name) => variable('BUCKET', name)),
    ...deadLetters.map((name) => variable('DEAD_LETTERS', name)),
  ];
  const schema = z.object({
    LOG_LEVEL: z.enum(logLevels),
    ...Object.fromEntries(names.map((name) => [name, z.string()])),
  });
  const settings: Readonly<Record<string, string>> = environment
    ? readSettings(schema, environment)
    : readSettings(schema);
  const named = <Name extends string>(kind: string, wanted: readonly Name[]) =>
    Object.fromEntries(wanted.map((name) => [name, settings[variable(kind, name)]])) as Record<Name, string>;
  return {
    tables: named('TABLE', tables),
    queues: named('QUEUE', queues),
    buckets: named('BUCKET', buckets),
    deadLetters: named('DEAD_LETTERS', deadLetters),
    logLevel: settings['LOG_LEVEL'] as Places['logLevel'],
  };
};

const variable = (kind: string, name: string): string => `${kind}_${name.toUpperCase()}`;
