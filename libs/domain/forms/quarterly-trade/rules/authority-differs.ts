import type { RecordRule } from '../../records/record-form.ts';
import { sightQuarter } from '../authority-comparisons.ts';

/** A cumulative figure is more than 2 % off what its department settled of the quarter, and must be explained as a year's is. */
export const authorityDiffers: RecordRule = {
  id: 'authority.differs',
  level: 'must-explain',
  source: 'V8: over 2 % from the department’s figure blocks acceptance, until the zone corrects or explains it',
  hint: {
    zh: '请与主管部门核对后更正；确有依据的，请说明原因和口径',
    en: 'Check with the department and correct it; if yours is right, give the reason and the scope',
  },
  find: (judged) => sightQuarter(judged, 'block'),
};
