import type { CloudDefinition } from '../../../infra/local/template/definitions.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import type { BucketName } from '../../../libs/ports/objects.ts';
import type { TableName } from '../../../libs/ports/records.ts';
import { QUEUES } from '../system/everything.ts';

/** The physical names of a packaged system, by what the ports call them. */
export interface Names {
  readonly tables: Readonly<Record<TableName, string>>;
  readonly buckets: Readonly<Record<BucketName, string>>;
  readonly queues: Readonly<Record<QueueName, string>>;
  readonly deadLetters: Readonly<Record<QueueName, string>>;
}

const TABLES = [
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
  'limits',
] as const;
const BUCKETS = ['uploads', 'results', 'published'] as const;

/** Finds the names in a template: tables and queues end in theirs, buckets begin with it. */
export const namesIn = ({ tables, buckets, queues }: CloudDefinition): Names => {
  const queueOf = (name: QueueName) => only(queues, `queue ${name}`, (queue) => queue.name.endsWith(`-${name}`));
  return {
    tables: named(
      TABLES,
      (name) => only(tables, `table ${name}`, (one) => one.TableName.endsWith(`-${name}`)).TableName,
    ),
    buckets: named(BUCKETS, (name) => only(buckets, `bucket ${name}`, (one) => one.name.startsWith(name)).name),
    queues: named(QUEUES, (name) => queueOf(name).name),
    deadLetters: named(QUEUES, (name) => queueOf(name).redrive?.deadLetterTargetArn.split(':').at(-1) ?? ''),
  };
};

const named = <Name extends string>(names: readonly Name[], nameOf: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, nameOf(name)])) as Readonly<Record<Name, string>>;

const only = <T>(list: readonly T[], what: string, is: (one: T) => boolean): T => {
  const [found, ...others] = list.filter(is);
  if (found === undefined || others.length > 0) throw new Error(`the template has not exactly one ${what}`);
  return found;
};
