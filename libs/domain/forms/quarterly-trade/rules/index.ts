import type { RecordRule } from '../../records/record-form.ts';
import { authorityDiffers } from './authority-differs.ts';
import { authorityNear } from './authority-near.ts';
import { baseDiffers } from './base-differs.ts';
import { baseNew } from './base-new.ts';
import { baseNotNew } from './base-not-new.ts';
import { investmentFalls } from './investment-falls.ts';
import { tradeFalls } from './trade-falls.ts';
import { tradeParts } from './trade-parts.ts';
import { unitSlip } from './unit-slip.ts';
import { yearDiffers } from './year-differs.ts';

/** The quarterly table’s own rules. To add one is to add its file and a line here. */
export const quarterlyTradeRules: readonly RecordRule[] = [
  tradeParts,
  tradeFalls,
  investmentFalls,
  unitSlip,
  baseDiffers,
  baseNew,
  baseNotNew,
  yearDiffers,
  authorityDiffers,
  authorityNear,
];
