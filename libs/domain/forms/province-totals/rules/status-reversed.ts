import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedTotal, readTotals } from '../total-rows.ts';

/** A settled total (核定) is to become a first one (快报) again. */
export const statusReversed: RecordRule = {
  id: 'status.reversed',
  level: 'must-explain',
  source: 'Totals go from preliminary to final',
  hint: {
    zh: '请核对数据性质；确需撤回核定数的，请说明',
    en: 'Check 数据性质; if the settled figure is to be withdrawn, explain why',
  },
  find: (judged) =>
    readTotals(judged).flatMap((row) => {
      const accepted = acceptedTotal(judged.context.references?.['accepted'], said(row, 'indicator'));
      if (!accepted || said(accepted, 'status') !== '核定' || said(row, 'status') !== '快报') return [];
      return [
        sightField(row, 'status', '核定', {
          zh: `“${said(row, 'indicator')}”此前已录入核定数，本次为快报数`,
          en: `${said(row, 'indicator')} was settled before, and is now a first figure again`,
        }),
      ];
    }),
};
