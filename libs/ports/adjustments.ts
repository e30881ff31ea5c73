import type { Adjustment } from '../domain/adjustments/adjustment.ts';
import type { CountedAdjustment } from '../domain/adjustments/applied-adjustments.ts';
import { countedEntry, type EnteredAdjustment } from '../domain/adjustments/entered-adjustment.ts';
import { contentHash } from '../domain/digest.ts';
import { type Entity, entity } from './entity.ts';
import { listAll } from './list-all.ts';
import type { ListRecords } from './records.ts';

/** Partition that holds a year's entries, and that of the `listed` index that lists them by zone. */
export const adjustmentsPartition = (year: number | string): string => `ADJUSTMENTS#${year}`;

const ENTRY = 'ENTRY#';

/** Entries beside the figures (加减分事项), by id; listed by year, then zone. Each is written once, and once more when it is withdrawn. */
export const enteredAdjustments: Entity<string, EnteredAdjustment> = entity({
  key: (id: string) => ({ table: 'ranking', pk: adjustmentsPartition(id.slice(0, 4)), sk: `${ENTRY}${id}` }),
  listed: ({ entry }) => ({ pk: adjustmentsPartition(entry.year), sk: `${entry.zone}#${entry.id}` }),
});

/** What counts once for a zone: an event, as it is compared, or a piece of evidence. */
export type ClaimedFact = Pick<Adjustment, 'zone'> & ({ readonly event: string } | { readonly evidenceSha256: string });

/** The entries of a fact, and how many there ever were. Whether they still count is for the entries to say. */
export interface AdjustmentClaim {
  readonly entries: readonly string[];
  readonly number: number;
}

/** By whom a fact counts: each entry writes those of its event and of its evidence, so that no two of one can stand. */
export const adjustmentClaims: Entity<ClaimedFact, AdjustmentClaim> = entity({
  key: (fact: ClaimedFact) => ({
    table: 'ranking',
    pk: `ADJUSTMENT-CLAIMS#${fact.zone}`,
    sk: `CLAIM#${contentHash(fact)}`,
  }),
});

/**
 * The entries of a year that stood at a moment (RFC 3339, UTC), in the order of their ids; waived ones say by which case.
 *
 * @example
 * (await readAdjustmentsAsOf(listRecords, 2025, '2026-03-02T01:00:00.000Z')).map(({ id }) => id);
 */
export const readAdjustmentsAsOf = async (
  listRecords: ListRecords,
  year: number,
  moment: string,
): Promise<readonly CountedAdjustment[]> =>
  (await listAll(listRecords, { table: 'ranking', pk: adjustmentsPartition(year), prefix: ENTRY }))
    .map((record) => countedEntry(enteredAdjustments.of(record).value, moment))
    .filter((entry) => entry !== undefined);
