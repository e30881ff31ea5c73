import type { RecordRule } from '../../records/record-form.ts';
import { sightQuarter } from '../authority-comparisons.ts';

/** A cumulative figure is off what its department settled of the quarter by more than 0.5 %, and at most 2 %. */
export const authorityNear: RecordRule = {
  id: 'authority.near',
  level: 'warning',
  source: 'V8: up to 0.5 % from the department’s figure is fine, up to 2 % is told',
  hint: {
    zh: '请与主管部门核对；无误的可不改',
    en: 'Check with the department; if the figure is right, leave it',
  },
  find: (judged) => sightQuarter(judged, 'warn'),
};
