import { sightComparisons } from '../authority-comparisons.ts';
import type { SheetRule } from '../rule.ts';

/**
 * A figure is more than 2 % off what its department settled. The zone may know better than the department, so that it must be
 * explained rather than refused: until then it cannot be certified, and so cannot be accepted.
 */
export const authorityDiffers: SheetRule = {
  id: 'authority.differs',
  level: 'must-explain',
  source: 'V8: over 2 % from the department’s figure blocks acceptance, until the zone corrects or explains it',
  hint: {
    zh: '请与主管部门核对后更正；确有依据的，请说明原因和口径',
    en: 'Check with the department and correct it; if yours is right, give the reason and the scope',
  },
  find: (sheet) => sightComparisons(sheet, 'block'),
};
