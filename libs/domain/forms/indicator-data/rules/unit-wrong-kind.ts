import { unitNames } from '../../../units/find-unit.ts';
import { unitKinds } from '../../../units/unit.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/** The header names a unit of something else, such as 亩 for tax, or US dollars for trade in yuan. */
export const unitWrongKind: SheetRule = {
  id: 'unit.wrong-kind',
  level: 'error',
  source: 'Yuan and dollars are never converted: declarations are converted each at its own rate',
  hint: {
    zh: '请按该列要求的计量单位填报；人民币与美元之间不作换算，请填报相应币种的原始数据',
    en: 'Use a unit of the kind asked for; yuan and dollars are not converted, report the figure of that currency',
  },
  find: ({ columns }) =>
    [...columns.figures.values()].flatMap(({ field, cell, label, unit }) => {
      if (unit.kind !== 'wrong-kind') return [];
      const { kind } = columnOf(field);
      const accepted = unitNames(kind).join('、');
      return [
        {
          cell,
          field,
          seen: unit.unit.name,
          expected: accepted,
          message: {
            zh: `表头“${label.text}”的单位“${unit.unit.name}”不是${unitKinds[kind].zh}单位，可用：${accepted}`,
            en: `The unit ${unit.unit.name} in the header “${label.text}” is not one of ${unitKinds[kind].en}; accepted are ${accepted}`,
          },
        },
      ];
    }),
};
