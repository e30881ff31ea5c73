import type { Decimal } from '../../decimal.ts';
import type { IndicatorField } from '../../indicator-table.ts';

/** Figures whose ratio is close to the ratio of two units; `cell` is where the current one stands, or its header. */
export interface UnitSlip {
  readonly pair: string;
  /** With which figure of the prior year: the one that the sheet states, or the one that was accepted. */
  readonly against: 'stated' | 'accepted';
  readonly field: IndicatorField;
  readonly cell: string;
  readonly ratio: Decimal;
  /** The ratio of units that it resembles, e.g. `10000` or `1/10000`. */
  readonly resembles: string;
}
