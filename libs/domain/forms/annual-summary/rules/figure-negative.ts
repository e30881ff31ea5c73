import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** Foreign investment can be negative after capital was withdrawn (减资); nothing else can. */
const MAY_BE_NEGATIVE = new Set(['实际使用外资']);

/** A figure below zero that cannot be. */
export const figureNegative: RecordRule = {
  id: 'figure.negative',
  level: 'error',
  source: 'Annex 4: quantities',
  hint: { zh: '请核对并更正', en: 'Check the figure and correct it' },
  find: ({ sheets }) =>
    (sheets['figures']?.rows ?? [])
      .filter((row) => said(row, 'expected').startsWith('-') && !MAY_BE_NEGATIVE.has(said(row, 'figure')))
      .map((row) =>
        sightField(row, 'expected', '不小于 0 的数', {
          zh: `“${said(row, 'figure')}”的预计数为负数：${said(row, 'expected')}`,
          en: `The expected “${said(row, 'figure')}” is negative: ${said(row, 'expected')}`,
        }),
      ),
};
