import { type DayToSeal, daysToSeal, type UnsealedEntry } from '../../../libs/domain/audit/days-to-seal.ts';
import { chainName, nextSeal, type Seal, type SealedHead } from '../../../libs/domain/audit/seal.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { entriesUpTo } from '../../../libs/ports/audit-chains.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import { headsObject, listAuditHeads, newestSeal, readSealedHeads, seals } from '../../../libs/ports/seals.ts';
import { before } from './due-records.ts';
import type { Duty, TickPorts } from './duty.ts';

const DAY = 24 * 3_600_000;

/**
 * Seals the audit chains of every day that is over in Shanghai, at the first tick after midnight: all heads into one chain
 * of seals. Days that were missed are sealed in their order, each with what was entered until its end. Two ticks at once
 * seal once.
 */
export const sealAudit: Duty = {
  name: 'sealed',
  run: async (ports, scheduledTime) => {
    const until = shanghaiDate(before(scheduledTime, DAY));
    const newest = await newestSeal.read(ports.readRecord, undefined);
    if (newest && newest.value.day >= until) return 0;
    const days = await unsealedDays(ports, newest?.value, until);
    let last = newest;
    for (const day of days) {
      const next = await seal(ports, last, day, scheduledTime);
      // Another tick is at it.
      if (!next) return 0;
      last = next;
    }
    return days.length;
  },
};

const unsealedDays = async (ports: TickPorts, last: Seal | undefined, until: string): Promise<readonly DayToSeal[]> => {
  const heads = await readSealedHeads(ports.getObject, last);
  if (!heads) throw new Error(`the heads that the seal of ${last?.day} closed are gone`);
  const entries = await unsealedEntries(ports, heads);
  // Before anything was ever entered there is nothing to seal.
  if (!last && entries.length === 0) return [];
  return daysToSeal({ ...(last ? { after: last.day } : {}), until, heads, entries });
};

const unsealedEntries = async (ports: TickPorts, sealed: readonly SealedHead[]): Promise<readonly UnsealedEntry[]> => {
  const reached = new Map(sealed.map((head) => [chainName(head), head.sequence]));
  const entries: UnsealedEntry[] = [];
  for (const head of await listAuditHeads(ports.listIndex)) {
    const from = reached.get(chainName(head)) ?? 0;
    if (head.sequence <= from) continue;
    for await (const { body } of entriesUpTo(ports.listRecords, head, from)) {
      const { sequence, hash, at } = body;
      entries.push({
        ...{ service: head.service, chain: head.chain },
        ...{ sequence: Number(sequence), hash: String(hash), at: String(at) },
      });
    }
  }
  return entries;
};

const seal = async (
  ports: TickPorts,
  last: Versioned<Seal> | undefined,
  { day, heads }: DayToSeal,
  at: string,
): Promise<Versioned<Seal> | undefined> => {
  const value = nextSeal(last?.value, { day, at: new Date(at).toISOString(), heads });
  await ports.putObject(headsObject(value.heads, heads));
  const { committed } = await ports.commit([
    seals.write(value.number, 'absent', value),
    newestSeal.write(undefined, last?.version ?? 'absent', value),
  ]);
  return committed ? { value, version: (last?.version ?? 0) + 1 } : undefined;
};
