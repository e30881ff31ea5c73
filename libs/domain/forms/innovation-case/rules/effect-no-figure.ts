import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** An effect that names no figure: before and after cannot be compared. */
export const effectNoFigure: RecordRule = {
  id: 'effect.no-figure',
  level: 'warning',
  source: 'The form asks for the effect before and after',
  hint: {
    zh: '请写明实施前后的数据，如“由 5 天压缩到 1 天”',
    en: 'Give figures from before and after, e.g. from 5 days to 1',
  },
  find: ({ sheets }) =>
    (sheets['cases']?.rows ?? [])
      .filter(
        (row) => said(row, 'effect') !== '' && !/[\d０-９一二三四五六七八九十百千万亿]/u.test(said(row, 'effect')),
      )
      .map((row) =>
        sightField(row, 'effect', '前后对比的数据', {
          zh: `“${said(row, 'name')}”的实施成效没有数据`,
          en: `The effect of “${said(row, 'name')}” names no figure`,
        }),
      ),
};
