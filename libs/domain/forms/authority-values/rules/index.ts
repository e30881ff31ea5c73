import type { RecordRule } from '../../records/record-form.ts';
import { departmentIncompetent } from './department-incompetent.ts';
import { departmentSeveral } from './department-several.ts';
import { figureDropped } from './figure-dropped.ts';
import { figureNegative } from './figure-negative.ts';
import { figureRepeated } from './figure-repeated.ts';
import { sumDiffers } from './sum-differs.ts';
import { unitUnfit } from './unit-unfit.ts';
import { zoneUnrecognised } from './zone-unrecognised.ts';

/** The form's own rules. To add one is to add its file and a line here. */
export const authorityValuesRules: readonly RecordRule[] = [
  zoneUnrecognised,
  departmentIncompetent,
  unitUnfit,
  figureNegative,
  figureRepeated,
  sumDiffers,
  departmentSeveral,
  figureDropped,
];
