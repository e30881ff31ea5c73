import type { GeneralRule } from '../judged-form.ts';
import { printedPeriod } from '../period-relation.ts';
import { placedParts } from '../placed-parts.ts';

/** No sheet says of when it is. */
export const periodAbsent: GeneralRule = {
  id: 'period.absent',
  level: 'warning',
  source: 'The line 报告期 guards against another period’s workbook',
  hint: {
    zh: '请在表头上方注明“报告期：……”',
    en: 'Write 报告期：… above the header',
  },
  find: (judged) => {
    const parts = placedParts(judged);
    if (parts.length === 0 || parts.some(({ part }) => part.period)) return [];
    return [
      {
        seen: '（无）',
        expected: `报告期：${printedPeriod(judged.context.period, judged.definition.frequency)}`,
        message: { zh: '表中没有注明报告期', en: 'No sheet names its period (报告期)' },
      },
    ];
  },
};
