import { resembledFactor } from '../../indicator-data/resembled-factor.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { cumulated, figureOf, quarterBefore, readTrade } from '../trade-rows.ts';

/** A year may well grow tenfold; a cumulative figure from one quarter to the next, or a hundredfold, it does not. */
const least = { 'a year ago': 100, 'a quarter ago': 10 } as const;

/** A figure is a unit away from the same months a year ago, or from the quarter before. */
export const unitSlip: RecordRule = {
  id: 'unit.slip',
  level: 'must-explain',
  source: 'V1: the commonest mistake, 万美元 for 亿美元 and the like',
  hint: {
    zh: '请核对各列的单位；数据无误的，请说明增减原因',
    en: 'Check the units of the columns; if the figures are right, explain the change',
  },
  find: (judged) => {
    const before = quarterBefore(judged);
    return readTrade(judged).flatMap((row) => {
      const last = before(row);
      return cumulated.flatMap(({ field, prior, title }) => {
        const now = figureOf(row, field);
        const bases = [
          { zh: '上年同期', en: 'a year ago', base: figureOf(row, prior) },
          { zh: '上季度累计', en: 'a quarter ago', base: last && figureOf(last, field) },
        ] as const;
        const slip = bases
          .flatMap(({ base, ...of }) => (now && base?.gt(0) ? [{ ...of, ratio: now.div(base) }] : []))
          .map((one) => ({ ...one, resembles: resembledFactor(one.ratio, true, least[one.en]) }))
          .find(({ resembles }) => resembles !== undefined);
        if (!slip) return [];
        const times = slip.ratio.toSignificantDigits(4).toString();
        return [
          sightField(row, field, '单位一致', {
            zh: `“${said(row, 'subArea')}”的${title}为${slip.zh}的 ${times} 倍，接近单位换算的 ${slip.resembles} 倍，疑似单位填错`,
            en: `${title} of ${said(row, 'subArea')} is ${times} times that of ${slip.en}, close to ${slip.resembles}: a unit may be wrong`,
          }),
        ];
      });
    });
  },
};
