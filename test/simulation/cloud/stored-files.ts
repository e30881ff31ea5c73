import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MemoryObject } from '../../../libs/memory/memory-objects.ts';
import type { DeadLetter, QueuedMessage } from '../../../libs/memory/memory-queues.ts';
import type { BucketName } from '../../../libs/ports/objects.ts';
import type { Names } from './names.ts';

/** A look into the files of the embedded S3 and SQS, beside who has them open. Names of queues are physical. */
export interface StoredFiles {
  /** Every stored version, oldest first. */
  readonly objects: () => readonly MemoryObject[];
  /** Every message of a queue, in the order of sending. */
  readonly messages: (queue: string) => readonly QueuedMessage[];
  /** The messages of a dead-letter queue in the order in which they came there. */
  readonly deadLetters: (queue: string) => readonly DeadLetter[];
  readonly close: () => void;
}

const OBJECTS = 'SELECT bucket, key, version_id, last_modified, properties, body FROM object_version ORDER BY sequence';
const MESSAGES = 'SELECT seq, body, receives, visible_at FROM message WHERE queue = ? ORDER BY seq';
const LETTERS = 'SELECT body, attributes FROM message WHERE queue = ? ORDER BY visible_at, seq';

/** Opens the files for reading, once the cloud has made them. */
export const lookIntoFiles = (dataDir: string, { buckets }: Pick<Names, 'buckets'>): StoredFiles => {
  const open = (name: string) => new DatabaseSync(join(dataDir, name), { readOnly: true });
  const [objects, queues] = [open('objects.sqlite'), open('queues.sqlite')];
  const select = {
    objects: objects.prepare(OBJECTS),
    messages: queues.prepare(MESSAGES),
    letters: queues.prepare(LETTERS),
  };
  const bucketOf = new Map(Object.entries(buckets).map(([name, physical]) => [physical, name as BucketName]));
  return {
    objects: () => select.objects.all().map((row) => objectOf(row as unknown as ObjectRow, bucketOf)),
    messages: (queue) =>
      (select.messages.all(queue) as unknown as readonly MessageRow[]).map(({ seq, body, receives, visible_at }) => ({
        ...{ id: seq, body, receiveCount: receives, visibleAt: visible_at },
      })),
    deadLetters: (queue) =>
      (select.letters.all(queue) as unknown as readonly LetterRow[]).map(({ body, attributes }) => {
        const { reason } = JSON.parse(attributes) as { readonly reason?: { readonly stringValue?: string } };
        return reason?.stringValue === undefined ? { body } : { body, reason: reason.stringValue };
      }),
    close: () => {
      objects.close();
      queues.close();
    },
  };
};

interface MessageRow {
  readonly seq: number;
  readonly body: string;
  readonly receives: number;
  readonly visible_at: number;
}

interface LetterRow {
  readonly body: string;
  readonly attributes: string;
}

interface ObjectRow {
  readonly bucket: string;
  readonly key: string;
  readonly version_id: string;
  readonly last_modified: number;
  readonly properties: string;
  readonly body: Uint8Array;
}

const objectOf = (row: ObjectRow, buckets: ReadonlyMap<string, BucketName>): MemoryObject => {
  const bucket = buckets.get(row.bucket);
  if (bucket === undefined) throw new Error(`${row.bucket} is no bucket of the template`);
  const { headers } = JSON.parse(row.properties) as { readonly headers: Readonly<Record<string, string>> };
  return {
    ...{ bucket, key: row.key, versionId: row.version_id, bytes: row.body },
    contentType: headers['content-type'] ?? '',
    storedAt: new Date(row.last_modified).toISOString(),
  };
};
