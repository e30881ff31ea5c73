import type { AdjustmentBasis } from '../adjustments/adjustment.ts';
import type { DecimalString } from '../decimal.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { FiledTable } from '../indicators/compute-indicators.ts';

/** What can be corrected: a figure of a sub-area's row, in its canonical unit, or an indicator, in its own unit. */
export type CorrectedPlace =
  | { readonly kind: 'cell'; readonly subArea: string; readonly field: IndicatorField }
  | { readonly kind: 'indicator'; readonly indicator: string };

/**
 * A value that the office recorded beside a reported one (更正值), since it upheld an objection. It holds for the filing that
 * was objected to: whatever is filed anew stands for itself.
 */
export interface Correction {
  readonly zone: string;
  readonly on: CorrectedPlace;
  readonly fileSha256: string;
  readonly value: DecimalString;
  readonly basis: AdjustmentBasis;
  /** The objection that was upheld. */
  readonly objection: string;
}

/**
 * The corrections among many that are of this filing of this zone.
 *
 * @example
 * correctionsOf([], 'hangzhou', { fileSha256: 'e3b0', table: { rows: [] } }); // []
 */
export const correctionsOf = (
  corrections: readonly Correction[],
  zone: string,
  filed: Pick<FiledTable, 'fileSha256'> | undefined,
): readonly Correction[] =>
  corrections.filter((correction) => correction.zone === zone && correction.fileSha256 === filed?.fileSha256);

/**
 * Whether two corrections are of the same place of the same zone's year.
 *
 * @example
 * sameMatter(correction, { ...correction, value: '1' }); // true
 */
export const sameMatter = (a: Pick<Correction, 'zone' | 'on'>, b: Pick<Correction, 'zone' | 'on'>): boolean => {
  if (a.zone !== b.zone) return false;
  if (a.on.kind === 'cell') return b.on.kind === 'cell' && a.on.subArea === b.on.subArea && a.on.field === b.on.field;
  return b.on.kind === 'indicator' && a.on.indicator === b.on.indicator;
};
