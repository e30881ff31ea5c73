import { Decimal } from '../../../decimal.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { keptFigure, readTotals } from '../total-rows.ts';

/** Percentage points. */
const tolerance = '0.1';

/** The released growth is not that of the two figures, and no note says why: comparable scope, a revised base. */
export const growthDiffers: RecordRule = {
  id: 'growth.differs',
  level: 'must-explain',
  source: `A released growth may differ by ${tolerance} percentage points from the computed one; more needs a note`,
  hint: {
    zh: '请核对数值和增速；口径不同或基数修订的，请在“说明”栏写明',
    en: 'Check figures and growth; if scope or base were revised, say so in 说明',
  },
  find: (judged) =>
    readTotals(judged).flatMap((row) => {
      const [value, prior, growth] = [keptFigure(row, 'value'), keptFigure(row, 'prior'), said(row, 'growth')];
      if (!value || !prior?.gt(0) || growth === '' || said(row, 'note') !== '') return [];
      const computed = value.minus(prior).times(100).div(prior);
      if (computed.minus(growth).abs().lte(tolerance)) return [];
      const shown = computed.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
      return [
        sightField(row, 'growth', `${shown}%（按数值计算）`, {
          zh: `“${said(row, 'indicator')}”的官方增速 ${growth}% 与按数值计算的 ${shown}% 相差超过 ${tolerance} 个百分点`,
          en: `${said(row, 'indicator')}: the released growth of ${growth} % is over ${tolerance} points from ${shown} %, which the figures give`,
        }),
      ];
    }),
};
