import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type {
  Body,
  IndexQuery,
  ListQuery,
  RecordKey,
  RecordPage,
  Records,
  StoredRecord,
} from '../../libs/ports/records.ts';

/** Gives the store under test; its tables `intake` and `validation` may hold records of earlier tests. */
export type MakeRecords = () => Records;

/** A partition that no other test uses, also where the store outlives the run. */
export const freshPartition = (): string => `TEST#${randomUUID()}`;

/** The key of a record of `intake` in a partition. */
export const intakeKey = (pk: string, sk = 'STATE'): RecordKey => ({ table: 'intake', pk, sk });

/** Puts new records with these sort keys into a partition of `intake`, each with its `sk` in its body. */
export const fill = async ({ commit }: Records, pk: string, sks: readonly string[]): Promise<void> => {
  for (let from = 0; from < sks.length; from += 25) {
    const writes = sks.slice(from, from + 25).map((sk) => putNew(intakeKey(pk, sk), { sk }));
    expect(await commit(writes)).toEqual({ committed: true });
  }
};

/** The write of a record that is not there yet. */
export const putNew = (put: RecordKey, body: Body = {}) => ({ put, expect: 'absent', body }) as const;

/** Follows a listing to its end, and checks that no page is longer than asked. */
export const walk = async <Query extends ListQuery | IndexQuery>(
  list: (query: Query) => Promise<RecordPage>,
  query: Query,
): Promise<readonly StoredRecord[]> => {
  const found: StoredRecord[] = [];
  let page = await list(query);
  found.push(...page.records);
  while (page.next !== undefined) {
    expect(page.records.length).toBeLessThanOrEqual(query.limit);
    page = await list({ ...query, after: page.next });
    found.push(...page.records);
  }
  return found;
};

/** The sort keys of records, in their order. */
export const sksOf = (records: readonly StoredRecord[]): readonly string[] => records.map(({ key }) => key.sk);

/** Sorts as the port promises: by UTF-8 bytes. */
export const byBytes = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));
