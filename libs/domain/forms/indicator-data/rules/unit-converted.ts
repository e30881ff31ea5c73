import { canonicalUnits } from '../../../indicator-table.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';

/** A column is in another unit than the form's, and was converted. */
export const unitConverted: SheetRule = {
  id: 'unit.converted',
  level: 'info',
  source: 'Other units of the same kind are converted by the unit table, exactly',
  hint: { zh: '请核对单位无误', en: 'Make sure that the unit is right' },
  find: ({ columns }) =>
    [...columns.figures.values()].flatMap(({ field, cell, unit }) => {
      if (unit.kind !== 'known' || unit.unit.name === canonicalUnits[field]) return [];
      const { label } = columnOf(field);
      return [
        {
          cell,
          field,
          seen: unit.unit.name,
          expected: canonicalUnits[field],
          message: {
            zh: `${label}以${unit.unit.name}填报，已换算为${canonicalUnits[field]}`,
            en: `${label} is reported in ${unit.unit.name} and was converted to ${canonicalUnits[field]}`,
          },
        },
      ];
    }),
};
