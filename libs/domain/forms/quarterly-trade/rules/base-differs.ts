import { growthText } from '../../indicator-data/growth-text.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedTrade, cumulated, figureOf, printsAs, readTrade } from '../trade-rows.ts';

/** 上年同期累计 is not what was accepted for the same quarter a year ago. */
export const baseDiffers: RecordRule = {
  id: 'base.differs',
  level: 'must-explain',
  source: 'The base-year guard: a base that changes changes every growth',
  hint: {
    zh: '请改为上年审核通过数；因统计口径、区划调整等修订的，请说明原因并附依据',
    en: 'Use the figure accepted last year; if it was revised, by scope or boundary, give the reason and the evidence',
  },
  find: (judged) => {
    const accepted = acceptedTrade(judged.context.references?.['prior-year']);
    return readTrade(judged).flatMap((row) => {
      const before = accepted(row);
      return cumulated.flatMap(({ field, prior, title, unit }) => {
        const [stated, then] = [figureOf(row, prior), before && figureOf(before, field)];
        if (!stated || !then || printsAs(stated, then)) return [];
        const current = figureOf(row, field);
        const [onThen, onStated] = current ? [growthText(current, then), growthText(current, stated)] : [];
        const growth = onThen && onStated ? `；按上年报送数${onThen.zh}，按本表上年数${onStated.zh}` : '';
        const difference = stated.minus(then).toString();
        return [
          sightField(row, prior, `${then.toString()} ${unit}`, {
            zh: `“${said(row, 'subArea')}”的${title}上年同期累计填报 ${stated.toString()} ${unit}，上年审核通过 ${then.toString()} ${unit}，相差 ${difference} ${unit}${growth}`,
            en: `${title} of ${said(row, 'subArea')} a year ago is ${stated.toString()}, but ${then.toString()} was accepted: a difference of ${difference}`,
          }),
        ];
      });
    });
  },
};
