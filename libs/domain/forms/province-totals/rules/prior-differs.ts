import { plain } from '../../../decimal.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedTotal, keptFigure, readTotals, totalFields } from '../total-rows.ts';

/** 上年同期 is not what was accepted a year ago, and no note says why (基数核对). */
export const priorDiffers: RecordRule = {
  id: 'prior.differs',
  level: 'must-explain',
  source: 'The base-year guard: a base that changes changes every growth',
  hint: {
    zh: '请核对上年同期数；上年数已修订或口径调整的，请在“说明”栏写明依据',
    en: 'Check the figure; if last year’s was revised, name the ground in 说明',
  },
  find: (judged) =>
    readTotals(judged).flatMap((row) => {
      const indicator = said(row, 'indicator');
      const last = acceptedTotal(judged.context.references?.['prior-year'], indicator);
      const [prior, accepted] = [keptFigure(row, 'prior'), last && keptFigure(last, 'value')];
      if (!prior || !accepted || prior.eq(accepted) || said(row, 'note') !== '') return [];
      const unit = totalFields[indicator]?.unit ?? '';
      return [
        sightField(row, 'prior', `${plain(accepted)} ${unit}`, {
          zh: `“${indicator}”的上年同期数为 ${plain(prior)} ${unit}，与上年录入的 ${plain(accepted)} ${unit} 不一致`,
          en: `${indicator}: 上年同期 is ${plain(prior)} ${unit}, but ${plain(accepted)} ${unit} was recorded a year ago`,
        }),
      ];
    }),
};
