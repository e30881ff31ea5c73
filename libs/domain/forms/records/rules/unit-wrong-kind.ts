import { unitNames } from '../../../units/find-unit.ts';
import { unitKinds } from '../../../units/unit.ts';
import type { GeneralRule } from '../judged-form.ts';
import { placedUnits } from '../placed-units.ts';

/** The header names a unit of something else, such as US dollars for yuan. */
export const unitWrongKind: GeneralRule = {
  id: 'unit.wrong-kind',
  level: 'error',
  source: 'Yuan and dollars are never converted: amounts are converted each at its own rate',
  hint: {
    zh: '请按该列要求的计量单位填报；人民币与美元之间不作换算',
    en: 'Use a unit of the kind asked for; yuan and dollars are not converted',
  },
  find: (judged) =>
    placedUnits(judged).flatMap(({ sheet, field, cell, label, unit }) => {
      if (unit.kind !== 'wrong-kind') return [];
      const accepted = unitNames(unit.asked.kind).join('、');

      return [
        {
          sheet,
          cell,
          field,
          seen: unit.unit.name,
          expected: accepted,
          message: {
            zh: `表头“${label}”的单位“${unit.unit.name}”不是${unitKinds[unit.asked.kind].zh}单位，可用：${accepted}`,
            en: `The unit ${unit.unit.name} in the header “${label}” is not one of ${unitKinds[unit.asked.kind].en}; accepted are ${accepted}`,
          },
        },
      ];
    }),
};
