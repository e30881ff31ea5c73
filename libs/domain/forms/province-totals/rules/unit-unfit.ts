import { unitNames } from '../../../units/find-unit.ts';
import { unitKinds } from '../../../units/unit.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { readTotals, totalFields, unitOf } from '../total-rows.ts';

/** The unit is none, or of another kind: dollars for trade, yuan for investment. */
export const unitUnfit: RecordRule = {
  id: 'unit.unfit',
  level: 'error',
  source: 'Annex 4: trade in yuan, foreign investment in US dollars; never converted by one rate',
  hint: {
    zh: '请填写与指标相符的计量单位；以另一币种发布的，请改用该指标规定币种的数据',
    en: 'Enter a unit of the indicator’s kind; a figure in another currency is replaced, not converted',
  },
  find: (judged) =>
    readTotals(judged).flatMap((row) => {
      const kind = totalFields[said(row, 'indicator')]?.kind;
      if (kind === undefined || said(row, 'unit') === '' || unitOf(row)) return [];
      return [
        sightField(row, 'unit', unitNames(kind).join('、'), {
          zh: `“${said(row, 'indicator')}”应为${unitKinds[kind].zh}，单位“${said(row, 'unit')}”不适用`,
          en: `${said(row, 'indicator')} is ${unitKinds[kind].en}: the unit ${said(row, 'unit')} does not fit`,
        }),
      ];
    }),
};
