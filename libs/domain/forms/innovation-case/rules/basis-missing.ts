import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

const CLAIMS = new Set(['全国首创', '全省首创', '全市首创']);

/** A case claims to be the first of its kind and names no document for it. */
export const basisMissing: RecordRule = {
  id: 'basis.missing',
  level: 'must-explain',
  source: 'Notice 三（四）: excellent innovations are spread; a claim to be the first needs its document',
  hint: {
    zh: '请填写印发文件的文号；没有文件的，说明首创的依据',
    en: 'Enter the document number; without one, explain what the claim rests on',
  },
  find: ({ sheets }) =>
    (sheets['cases']?.rows ?? [])
      .filter((row) => CLAIMS.has(said(row, 'firstLevel')) && said(row, 'basis') === '')
      .map((row) =>
        sightField(row, 'basis', '文号', {
          zh: `“${said(row, 'name')}”填报为${said(row, 'firstLevel')}，没有依据文件`,
          en: `“${said(row, 'name')}” claims ${said(row, 'firstLevel')} and names no document`,
        }),
      ),
};
