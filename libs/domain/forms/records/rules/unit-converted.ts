import type { GeneralRule } from '../judged-form.ts';
import { placedUnits } from '../placed-units.ts';

/** A column is in another unit than the form’s, and was converted. */
export const unitConverted: GeneralRule = {
  id: 'unit.converted',
  level: 'info',
  source: 'Other units of the same kind are converted by the unit table, exactly',
  hint: {
    zh: '请核对单位无误',
    en: 'Make sure that the unit is right',
  },
  find: (judged) =>
    placedUnits(judged).flatMap(({ sheet, field, cell, label, unit }) => {
      if (unit.kind !== 'known' || unit.unit.name === unit.asked.name) return [];

      return [
        {
          sheet,
          cell,
          field,
          seen: unit.unit.name,
          expected: unit.asked.name,
          message: {
            zh: `“${label}”以${unit.unit.name}填报，已换算为${unit.asked.name}`,
            en: `“${label}” is given in ${unit.unit.name} and was converted to ${unit.asked.name}`,
          },
        },
      ];
    }),
};
