import type { RecordRule } from '../../records/record-form.ts';
import { foreignOfDomestic } from './foreign-of-domestic.ts';
import { foreignOverTotal } from './foreign-over-total.ts';
import { investorNoCountry } from './investor-no-country.ts';
import { partnerUnknown } from './partner-unknown.ts';
import { phaseReversed } from './phase-reversed.ts';
import { projectDropped } from './project-dropped.ts';
import { projectRepeated } from './project-repeated.ts';
import { projectShared } from './project-shared.ts';
import { totalSlip } from './total-slip.ts';

/** The projects' own rules. To add one is to add its file and a line here. */
export const majorProjectsRules: readonly RecordRule[] = [
  investorNoCountry,
  foreignOfDomestic,
  foreignOverTotal,
  totalSlip,
  phaseReversed,
  partnerUnknown,
  projectRepeated,
  projectDropped,
  projectShared,
];
