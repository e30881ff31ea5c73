import type { GeneralRule } from '../judged-form.ts';
import { printedPeriod, relationOfPeriod } from '../period-relation.ts';
import { placedParts } from '../placed-parts.ts';

/** A sheet is of another period. */
export const periodOther: GeneralRule = {
  id: 'period.other',
  level: 'error',
  source: 'Bad input: the wrong year or quarter',
  hint: {
    zh: '请确认是否传错文件；报告期写错的，请改正后重新上传',
    en: 'Check whether this is the right file; if the period is wrong, correct it and upload the file again',
  },
  find: (judged) => {
    const { period } = judged.context;
    return placedParts(judged).flatMap(({ part: { name, period: stated } }) =>
      stated?.period !== undefined && relationOfPeriod(stated.period, period, judged.definition.frequency) === 'other'
        ? [
            {
              sheet: name,
              cell: stated.cell,
              seen: stated.text,
              expected: printedPeriod(period, judged.definition.frequency),
              message: {
                zh: `报告期是“${stated.text}”，而本次报送的是${printedPeriod(period, judged.definition.frequency)}`,
                en: `The period is “${stated.text}”, but this is a filing of ${period}`,
              },
            },
          ]
        : [],
    );
  },
};
