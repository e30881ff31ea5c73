import type { GeneralRule } from '../judged-form.ts';
import { printedPeriod, relationOfPeriod } from '../period-relation.ts';
import { placedParts } from '../placed-parts.ts';

/** What stands behind 报告期 is no period, or one that does not say which part of the year. */
export const periodUnclear: GeneralRule = {
  id: 'period.unclear',
  level: 'warning',
  source: 'The line 报告期 guards against another period’s workbook',
  hint: {
    zh: '报告期请写“2025年度”“2025年第三季度”这样的形式',
    en: 'Write the period like 2025年度 or 2025年第三季度',
  },
  find: (judged) => {
    const { period } = judged.context;
    return placedParts(judged).flatMap(({ part: { name, period: stated } }) => {
      if (!stated) return [];
      const relation = stated.period && relationOfPeriod(stated.period, period, judged.definition.frequency);
      if (relation === 'same' || relation === 'other') return [];
      return [
        {
          sheet: name,
          cell: stated.cell,
          seen: stated.text,
          expected: printedPeriod(period, judged.definition.frequency),
          message: {
            zh: `从报告期“${stated.text}”看不出是否为${printedPeriod(period, judged.definition.frequency)}`,
            en: `The period “${stated.text}” does not say whether it is ${period}`,
          },
        },
      ];
    });
  },
};
