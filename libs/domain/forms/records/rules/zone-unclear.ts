import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';
import { unitRelation } from '../reporting-unit.ts';

/** The reporting unit begins like the zone, but is not its name: perhaps one of its offices. */
export const zoneUnclear: GeneralRule = {
  id: 'zone.unclear',
  level: 'warning',
  source: 'Offices of a zone fill in forms under their own names',
  hint: {
    zh: '填报单位请写联动创新区的名称',
    en: 'Write the name of the zone as the reporting unit',
  },
  find: (judged) => {
    const { context, definition } = judged;
    if (definition.filedBy === 'office') return [];
    return placedParts(judged).flatMap(({ part: { name, reportingUnit: unit } }) =>
      unit && unitRelation(context.zone, unit.text) === 'unclear'
        ? [
            {
              sheet: name,
              cell: unit.cell,
              seen: unit.text,
              expected: context.zone.name,
              message: {
                zh: `填报单位“${unit.text}”与“${context.zone.name}”不一致，请确认`,
                en: `The reporting unit “${unit.text}” is not quite “${context.zone.name}”; make sure that it is meant`,
              },
            },
          ]
        : [],
    );
  },
};
