import { mayBeNegative } from '../../indicator-data/rules/value-negative-unusual.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findItem } from '../items.ts';

/** A figure is below zero that cannot be. Tax after refunds and investment after withdrawals can. */
export const figureNegative: RecordRule = {
  id: 'figure.negative',
  level: 'error',
  source: 'Annex 4: land, revenue, R&D, trade, energy and value added have no negative amounts',
  hint: { zh: '请核对并更正', en: 'Check the figure and correct it' },
  find: ({ sheets }) =>
    (sheets['values']?.rows ?? []).flatMap((row) => {
      const item = findItem(said(row, 'item'));
      if (!item || !said(row, 'value').startsWith('-') || item.fields.some((field) => mayBeNegative.has(field)))
        return [];
      return [
        sightField(row, 'value', '不小于 0', {
          zh: `第 ${row.row} 行的“${item.label}”为负数：${said(row, 'value')}`,
          en: `${item.label} in row ${row.row} is negative: ${said(row, 'value')}`,
        }),
      ];
    }),
};
