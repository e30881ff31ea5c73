import type { PublishedYear } from '../calendar/published-year.ts';
import type { AcceptedTable } from '../filing.ts';
import type { Zone } from '../zone.ts';
import type { FilingTime } from './mechanism-facts.ts';

/** What was accepted of a zone and of the office for a year, as it stood at a moment. */
export interface AcceptedYear {
  readonly zone: Zone;
  readonly year: number;
  /** RFC 3339, UTC. */
  readonly asOf: string;
  readonly filings: readonly FilingTime[];
  /** The years' holidays that the office had entered by then. */
  readonly calendar?: readonly PublishedYear[];
  readonly institution?: AcceptedTable;
  /** By quarter, oldest first. */
  readonly plans: readonly AcceptedTable[];
  /** The last half-year that was accepted. */
  readonly replication?: AcceptedTable;
  /** The office's catalogue of reforms. */
  readonly catalogue?: AcceptedTable;
  readonly cases?: AcceptedTable;
  /** By quarter: what the office issued, and the zone's answer. */
  readonly inspections: readonly { readonly issued: AcceptedTable; readonly answer?: AcceptedTable }[];
}
