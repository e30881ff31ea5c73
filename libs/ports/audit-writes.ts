import { type AuditChange, type AuditEntry, emptyChain, nextEntry } from '../domain/audit/audit-entry.ts';
import type { SealedHead } from '../domain/audit/seal.ts';
import { contentHash } from '../domain/digest.ts';
import { workingFor } from './cause.ts';
import type { PutWrite, ReadRecord, RecordKey, StoredRecord, TableName, Write } from './records.ts';

/** Partition of the `listed` index of each table that holds the heads of its audit chains. */
export const AUDIT_HEADS = 'AUDIT-HEADS';

/** Where the entry of a chain stands; its place in the partition is its number. */
export const auditEntryKey = (table: TableName, chain: string, sequence: number): RecordKey => ({
  ...{ table, pk: auditPartition(chain) },
  sk: `${ENTRY}${String(sequence).padStart(9, '0')}`,
});

/** Where the head of a chain stands. */
export const auditHeadKey = (table: TableName, chain: string): RecordKey => ({
  ...{ table, pk: auditPartition(chain), sk: 'HEAD' },
});

/** The partition of a chain: its head, and its entries by number. */
export const auditPartition = (chain: string): string => `AUDIT#${chain}`;

/** How the places of entries begin. */
export const ENTRY = 'E#';

/** The head of a chain, as a record of it says. */
export const auditHeadOf = ({ key, body }: StoredRecord): SealedHead => ({
  service: key.table,
  chain: key.pk.slice(auditPartition('').length),
  sequence: Number(body['sequence']),
  hash: String(body['hash']),
});

/** What a deed says of itself. */
interface Deed {
  readonly table: TableName;
  readonly chain: string;
  readonly audit: Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'facts'>;
}

/**
 * What writes change: each record with its hash before and after. `undefined` where one is no longer as it is expected,
 * so that the commit would be in conflict.
 */
export const changesOf = async (
  readRecord: ReadRecord,
  writes: readonly Write[],
): Promise<readonly AuditChange[] | undefined> => {
  const puts = writes.filter((write): write is PutWrite => 'put' in write);
  const changes: AuditChange[] = [];
  for (const { put, expect, body } of puts) {
    const before = expect === 'absent' ? undefined : await readRecord(put);
    if (before?.version !== (expect === 'absent' ? undefined : expect)) return undefined;
    changes.push({
      record: `${put.table} ${put.pk} ${put.sk}`,
      version: (before?.version ?? 0) + 1,
      before: before ? contentHash(before.body) : null,
      after: contentHash(body),
    });
  }
  return changes;
};

/** The next entry of the chain, and its head: each entry holds the hash of the one before. */
export const auditWrites = async (
  readRecord: ReadRecord,
  { table, chain, audit }: Deed,
  { at, changes }: { readonly at: string; readonly changes: readonly AuditChange[] },
): Promise<readonly Write[]> => {
  const head = auditHeadKey(table, chain);
  const last = await readRecord(head);
  const { cause = null, role = null } = workingFor() ?? {};
  const entry = nextEntry(last ? auditHeadOf(last) : emptyChain, { at, ...audit, role, cause, changes });
  const { sequence, hash } = entry;
  return [
    {
      ...{ put: head, expect: last?.version ?? 'absent', body: { sequence, hash } },
      listed: { pk: AUDIT_HEADS, sk: chain },
    },
    { put: auditEntryKey(table, chain, sequence), expect: 'absent', body: { ...entry } },
  ];
};
