import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';
import { unitRelation } from '../reporting-unit.ts';

/** A sheet says that it comes from another zone. */
export const zoneOther: GeneralRule = {
  id: 'zone.other',
  level: 'error',
  source: 'Bad input: another zone’s workbook',
  hint: {
    zh: '请确认是否传错文件；填报单位写错的，请改正后重新上传',
    en: 'Check whether this is the right file; if the name is wrong, correct it and upload the file again',
  },
  find: (judged) => {
    const { context, definition } = judged;
    if (definition.filedBy === 'office') return [];
    return placedParts(judged).flatMap(({ part: { name, reportingUnit: unit } }) =>
      unit && unitRelation(context.zone, unit.text) === 'other'
        ? [
            {
              sheet: name,
              cell: unit.cell,
              seen: unit.text,
              expected: context.zone.name,
              message: {
                zh: `填报单位是“${unit.text}”，而本次报送的是“${context.zone.name}”`,
                en: `The reporting unit is “${unit.text}”, but this is a filing of “${context.zone.name}”`,
              },
            },
          ]
        : [],
    );
  },
};
