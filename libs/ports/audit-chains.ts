import type { SealedHead } from '../domain/audit/seal.ts';
import { auditEntryKey } from './audit-writes.ts';
import { listAll } from './list-all.ts';
import type { ListRecords, StoredRecord, TableName } from './records.ts';

/**
 * The entries of a chain after the one with the number `from`, up to the head that is given, in their order. What is not there
 * is left out: whoever verifies sees the gap.
 *
 * @example
 * for await (const { body } of entriesUpTo(listRecords, head, 0)) take(body);
 */
export async function* entriesUpTo(
  listRecords: ListRecords,
  { service, chain, sequence }: Pick<SealedHead, 'service' | 'chain' | 'sequence'>,
  from: number,
): AsyncGenerator<StoredRecord> {
  if (sequence <= from) return;
  const table = service as TableName;
  const last = auditEntryKey(table, chain, sequence).sk;
  const first = auditEntryKey(table, chain, from + 1);
  // Entries are numbered in decimal, so that those with the same leading digits are a part of the partition: of tens, hundreds
  // or thousands, as many as are wanted.
  const zeros = Math.min(3, String(sequence - from).length);
  const block = 10 ** zeros;
  for (let start = from + 1 - ((from + 1) % block); start <= sequence; start += block) {
    const prefix = auditEntryKey(table, chain, start).sk.slice(0, -zeros);
    for (const record of await listAll(listRecords, { table, pk: first.pk, prefix })) {
      if (record.key.sk >= first.sk && record.key.sk <= last) yield record;
    }
  }
}
