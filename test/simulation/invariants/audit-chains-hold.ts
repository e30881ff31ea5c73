import { contentHash } from '../../../libs/domain/digest.ts';
import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import type { Invariant } from './invariant.ts';

/** Each audit chain is whole: numbered without a gap, each entry with the hash of the one before, its head at the end. */
export const auditChainsHold: Invariant = {
  name: 'audit chains hold',
  atRest: ({ sim }) => {
    const chains = Map.groupBy(
      sim.world.records.all().filter(({ key }) => key.pk.startsWith('AUDIT#')),
      ({ key }) => `${key.table} ${key.pk}`,
    );
    return [...chains].flatMap(([name, records]) => brokenAt(records).map((what) => `${name}: ${what}`));
  },
};

const brokenAt = (records: readonly MemoryRecord[]): readonly string[] => {
  const head = records.find(({ key }) => key.sk === 'HEAD')?.body;
  const entries = records.filter(({ key }) => key.sk !== 'HEAD').toSorted((a, b) => (a.key.sk < b.key.sk ? -1 : 1));
  let previous: unknown = null;
  for (const [index, { body }] of entries.entries()) {
    const { hash, ...entry } = body;
    if (entry['sequence'] !== index + 1 || entry['previous'] !== previous)
      return [`entry ${index + 1} does not follow`];
    if (contentHash(entry) !== hash) return [`entry ${index + 1} was changed`];
    previous = hash;
  }
  return head?.['hash'] === previous && head?.['sequence'] === entries.length ? [] : ['the head is not the last entry'];
};
