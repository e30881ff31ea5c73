import { contentHash } from '../digest.ts';
import type { Deed } from '../submission.ts';
import type { Adjustment } from './adjustment.ts';
import type { CountedAdjustment } from './applied-adjustments.ts';
import { eventKey } from './event-key.ts';

/** Why an entry no longer counts, who took it back and when; `objection` where an upheld objection (异议) did. */
export interface AdjustmentWithdrawal extends Deed {
  readonly reason: string;
  readonly objection?: string;
}

/** An entry as it was entered (录入). It never changes: it is withdrawn (撤销), and another one entered. */
export interface EnteredAdjustment {
  readonly entry: Adjustment;
  /** How often its event was entered by now: 1, and higher where the earlier ones were withdrawn. */
  readonly number: number;
  readonly entered: Deed;
  readonly withdrawn?: AdjustmentWithdrawal;
  /** The exemption case (容错) by which it counts nothing any more, and from when. */
  readonly waived?: { readonly exemption: string; readonly at: string };
}

/**
 * The state of an entry (事项状态): taken back, counting no more, or standing.
 *
 * @example
 * adjustmentState({ ...entered, waived: { exemption: 'x', at: '2026-02-01T01:00:00.000Z' } }); // 'waived'
 */
export const adjustmentState = ({
  withdrawn,
  waived,
}: Pick<EnteredAdjustment, 'withdrawn' | 'waived'>): 'standing' | 'waived' | 'withdrawn' => {
  if (withdrawn) return 'withdrawn';
  return waived ? 'waived' : 'standing';
};

/**
 * Whether an entry stood at a moment (RFC 3339, UTC): it was entered by then, and not yet withdrawn.
 *
 * @example
 * stoodAt({ ...entered, entered: { by: 'office-1', at: '2026-02-01T01:00:00.000Z' } }, '2026-02-02T01:00:00.000Z'); // true
 */
export const stoodAt = ({ entered, withdrawn }: EnteredAdjustment, moment: string): boolean =>
  entered.at <= moment && (withdrawn === undefined || withdrawn.at > moment);

/**
 * An entry as a run of this data-as-of (RFC 3339, UTC) takes it: as it stood then, waived or not; `undefined` where it did not stand.
 *
 * @example
 * countedEntry({ ...entered, waived: { exemption: 'x', at: '2026-02-01T01:00:00.000Z' } }, '2026-02-02T01:00:00.000Z')?.waivedBy; // 'x'
 */
export const countedEntry = (entered: EnteredAdjustment, moment: string): CountedAdjustment | undefined => {
  if (!stoodAt(entered, moment)) return undefined;
  const { entry, waived } = entered;
  return waived && waived.at <= moment ? { ...entry, waivedBy: waived.exemption } : entry;
};

/**
 * The id of an entry, by what it is of: `<year>-<16 hex>`. Runs hash it, so that it is no random one; `number` tells an
 * entry from one of the same event that was withdrawn before.
 *
 * @example
 * adjustmentId({ zone: 'hangzhou', year: 2025, kind: 'bonus', event: 'E1' }, 1).slice(0, 5); // '2025-'
 */
export const adjustmentId = (
  { zone, year, kind, event }: Pick<Adjustment, 'zone' | 'year' | 'kind' | 'event'>,
  number: number,
): string => `${year}-${contentHash({ zone, year, kind, event: eventKey(event), number }).slice(0, 16)}`;
