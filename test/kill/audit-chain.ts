import { contentHash } from '../../libs/domain/digest.ts';

/** An entry of an audit chain as it is stored. */
export interface AuditEntry {
  readonly sequence: number;
  readonly previous: string | null;
  readonly hash: string;
  readonly action: string;
  readonly subject: string;
}

/** What is wrong with a chain, given its entries in order and its head: a gap, a broken link, a changed entry. */
export function auditFaults(
  entries: readonly AuditEntry[],
  head: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
  const faults = entries.flatMap((entry, index) => {
    const { hash, ...content } = entry;
    const previous = entries[index - 1]?.hash ?? null;
    return [
      ...(entry.sequence === index + 1 ? [] : [`entry ${index + 1} has the number ${entry.sequence}`]),
      ...(entry.previous === previous ? [] : [`entry ${index + 1} does not hold the hash of the one before`]),
      ...(contentHash(content) === hash ? [] : [`entry ${index + 1} does not match its hash`]),
    ];
  });
  const last = entries.at(-1);
  if (head?.['sequence'] !== last?.sequence || head?.['hash'] !== last?.hash) faults.push('the head is not the last');
  return faults;
}
