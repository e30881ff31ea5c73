import type { GeneralRule } from '../judged-form.ts';
import { placedParts } from '../placed-parts.ts';

/** No sheet says whose it is. */
export const zoneAbsent: GeneralRule = {
  id: 'zone.absent',
  level: 'warning',
  source: 'The line 填报单位 guards against another zone’s workbook',
  hint: {
    zh: '请在表头上方注明“填报单位：……”',
    en: 'Write 填报单位：… above the header',
  },
  find: (judged) => {
    const parts = placedParts(judged);
    if (judged.definition.filedBy === 'office' || parts.length === 0 || parts.some(({ part }) => part.reportingUnit))
      return [];
    return [
      {
        seen: '（无）',
        expected: `填报单位：${judged.context.zone.name}`,
        message: { zh: '表中没有注明填报单位', en: 'No sheet names its reporting unit (填报单位)' },
      },
    ];
  },
};
