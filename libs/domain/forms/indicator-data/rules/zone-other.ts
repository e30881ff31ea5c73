import { relationTo } from '../../reading/filing-zone.ts';
import type { SheetRule } from '../rule.ts';

/** The sheet says that it comes from another zone. */
export const zoneOther: SheetRule = {
  id: 'zone.other',
  level: 'error',
  source: 'Bad input: another zone’s workbook',
  hint: {
    zh: '请确认是否传错文件；填报单位写错的，请改正后重新上传',
    en: 'Check whether this is the right file; if the name is wrong, correct it and upload the file again',
  },
  find: ({ reportingUnit, context: { zone } }) =>
    reportingUnit && relationTo(zone, reportingUnit.text) === 'other'
      ? [
          {
            cell: reportingUnit.cell,
            seen: reportingUnit.text,
            expected: zone.name,
            message: {
              zh: `填报单位是“${reportingUnit.text}”，而本次报送的是“${zone.name}”`,
              en: `The reporting unit is “${reportingUnit.text}”, but this is a filing of “${zone.name}”`,
            },
          },
        ]
      : [],
};
