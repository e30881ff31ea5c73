import { relationTo } from '../../reading/filing-zone.ts';
import type { SheetRule } from '../rule.ts';

/** The reporting unit begins like the zone, but is not its name: perhaps one of its offices. */
export const zoneUnclear: SheetRule = {
  id: 'zone.unclear',
  level: 'warning',
  source: 'Offices of a zone fill in forms under their own names',
  hint: { zh: '填报单位请写联动创新区的名称', en: 'Write the name of the zone as the reporting unit' },
  find: ({ reportingUnit, context: { zone } }) =>
    reportingUnit && relationTo(zone, reportingUnit.text) === 'unclear'
      ? [
          {
            cell: reportingUnit.cell,
            seen: reportingUnit.text,
            expected: zone.name,
            message: {
              zh: `填报单位“${reportingUnit.text}”与“${zone.name}”不一致，请确认`,
              en: `The reporting unit “${reportingUnit.text}” is not quite “${zone.name}”; make sure that it is meant`,
            },
          },
        ]
      : [],
};
