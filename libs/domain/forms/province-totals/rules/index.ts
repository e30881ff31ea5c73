import type { RecordRule } from '../../records/record-form.ts';
import { figureNotPositive } from './figure-not-positive.ts';
import { growthDiffers } from './growth-differs.ts';
import { priorDiffers } from './prior-differs.ts';
import { releaseEarly } from './release-early.ts';
import { statusReversed } from './status-reversed.ts';
import { totalSlip } from './total-slip.ts';
import { unitUnfit } from './unit-unfit.ts';

/** The totals' own rules; that both rows are there follows from what the template prints in advance. */
export const provinceTotalsRules: readonly RecordRule[] = [
  unitUnfit,
  figureNotPositive,
  growthDiffers,
  totalSlip,
  priorDiffers,
  releaseEarly,
  statusReversed,
];
