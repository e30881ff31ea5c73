import { Decimal } from '../../../decimal.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { readTotals } from '../total-rows.ts';

/** A total is zero or less: no share could be taken of it. */
export const figureNotPositive: RecordRule = {
  id: 'figure.not-positive',
  level: 'error',
  source: 'Annex 4: a share is divided by the province’s total',
  hint: { zh: '请核对数值；没有上年同期数的留空', en: 'Check the figure; leave 上年同期 blank where there is none' },
  find: (judged) =>
    readTotals(judged).flatMap((row) =>
      ['value', 'prior']
        .filter((field) => said(row, field) !== '' && new Decimal(said(row, field)).lte(0))
        .map((field) =>
          sightField(row, field, '大于 0', {
            zh: `“${said(row, 'indicator')}”的${field === 'value' ? '数值' : '上年同期'} ${said(row, field)} 不大于 0`,
            en: `${said(row, 'indicator')}: ${said(row, field)} is not above 0`,
          }),
        ),
    ),
};
