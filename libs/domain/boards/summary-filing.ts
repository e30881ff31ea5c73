import type { OfficeEntry } from '../office-entry.ts';
import type { Zone } from '../zone.ts';

/** A filing that goes into a summary: whose it is, its table in the shape of its form, and what the office entered beside it. */
export interface SummaryFiling {
  readonly zone: Pick<Zone, 'id' | 'name'>;
  readonly table: unknown;
  readonly officeEntries: readonly OfficeEntry[];
  readonly synthetic: boolean;
}
