import { resembledFactor } from '../../indicator-data/resembled-factor.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedTotal, keptFigure, readTotals } from '../total-rows.ts';

/** A total and the one of a year before differ by just the ratio of two units. */
export const totalSlip: RecordRule = {
  id: 'total.slip',
  level: 'must-explain',
  source: 'V1: bulletins circulate with 亿元 for 亿美元, and 万 for 亿',
  hint: { zh: '请核对数值和单位；无误的，请说明', en: 'Check figure and unit; if they are right, explain the change' },
  find: (judged) =>
    readTotals(judged).flatMap((row) => {
      const indicator = said(row, 'indicator');
      const last = acceptedTotal(judged.context.references?.['prior-year'], indicator);
      const before = keptFigure(row, 'prior') ?? (last && keptFigure(last, 'value'));
      const value = keptFigure(row, 'value');
      const ratio = value && before?.gt(0) ? value.div(before) : undefined;
      const resembled = ratio && resembledFactor(ratio, true);
      if (!ratio || resembled === undefined) return [];
      const times = ratio.toSignificantDigits(4).toString();
      return [
        sightField(row, 'value', '与上年同期相近的数', {
          zh: `“${indicator}”为上年同期的 ${times} 倍，接近单位换算的 ${resembled} 倍，疑似单位填错`,
          en: `${indicator} is ${times} times that of the year before, close to ${resembled}: a unit may be wrong`,
        }),
      ];
    }),
};
