import type { PublishedYear } from '../calendar/published-year.ts';

/** When a filing that was due came in, as the system saw it. Moments are RFC 3339, UTC. */
export interface FilingTime {
  readonly form: string;
  readonly period: string;
  /** Until when it was on time. */
  readonly due: string;
  /** When storage confirmed the first attempt that was valid; `null` where there is none. */
  readonly storedAt: string | null;
  /** The office returned that attempt; when the next valid one was stored. */
  readonly returned?: { readonly at: string; readonly refiledAt: string | null };
}

/** A part of a whole, both counted. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * What the system itself saw of a zone's work in a year (工作机制事实): no opinion, only counts and moments. `null` where
 * nothing that could tell was accepted.
 */
export interface MechanismFacts {
  /** Every filing of the year that had to be on time, by form and period. */
  readonly filings: readonly FilingTime[];
  /** The years' holidays that the office had entered; absent where it had entered none, and those that come with the system hold. */
  readonly calendar?: readonly PublishedYear[];
  /** At least one head of the leading group (领导小组组长) is a leader of the city. */
  readonly cityLeader: boolean | null;
  /** Active sub-areas (片区) that have a body of their own. */
  readonly bodies: Share | null;
  /** Tasks of the plan that were due within the year, and those of them that were done. */
  readonly tasks: Share | null;
  /** Quarters with a regular meeting (例会) that has minutes. */
  readonly meetings: readonly string[];
  /** Findings of inspections (督查) whose day came, and those that were closed on time. */
  readonly inspections: Share;
  /** Items of the reform catalogue that count, and those that were replicated with confirmed evidence. */
  readonly replication: Share | null;
  /** Accepted innovation cases (制度创新案例). */
  readonly cases: number;
  /** The accepted files that this was taken from. */
  readonly sources: readonly { readonly form: string; readonly period: string; readonly fileSha256: string }[];
}
