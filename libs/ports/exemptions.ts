import type { Exemption } from '../domain/exemptions/exemption.ts';
import { adjustmentsPartition } from './adjustments.ts';
import { type Entity, entity } from './entity.ts';

/** Partition of the `listed` index that holds a year's cases, by zone. */
export const exemptionsPartition = (year: number | string): string => `EXEMPTIONS#${year}`;

/** Cases of error tolerance (容错案件), by id; listed by year, then zone. */
export const exemptions: Entity<string, Exemption> = entity({
  key: (id: string) => ({ table: 'ranking', pk: `EXEMPTION#${id}`, sk: 'CASE' }),
  listed: ({ year, zone, id }) => ({ pk: exemptionsPartition(year), sk: `${zone}#${id}` }),
});

/** The last case about an entry, and how many there were. */
export interface ExemptionLink {
  readonly exemption: string;
  readonly number: number;
}

/** Which case an entry stands in, by the entry's id: one at a time. */
export const exemptionLinks: Entity<string, ExemptionLink> = entity({
  key: (adjustment: string) => ({
    table: 'ranking',
    pk: adjustmentsPartition(adjustment.slice(0, 4)),
    sk: `LINK#${adjustment}`,
  }),
});
