import { subAreaKey } from '../../reading/sub-area-key.ts';
import type { ReadRow } from '../../records/read-sheet.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { zoneIdOf } from '../authority-value.ts';

/** Two rows give the same figure of the same zone or sub-area, however they spell its name. */
export const figureRepeated: RecordRule = {
  id: 'figure.repeated',
  level: 'error',
  source: 'A department settles a figure once',
  hint: { zh: '同一数据只保留一行', en: 'Keep one of the rows' },
  find: ({ sheets }) => {
    const first = new Map<string, ReadRow>();
    return (sheets['values']?.rows ?? []).flatMap((row) => {
      const zone = zoneIdOf(row);
      if (zone === undefined || said(row, 'item') === '') return [];
      const key = [said(row, 'department'), zone, subAreaKey(said(row, 'subArea')), said(row, 'item')].join('|');
      const before = first.get(key);
      first.set(key, before ?? row);
      if (!before) return [];
      return [
        sightField(row, 'item', `与第 ${before.row} 行不同的数据`, {
          zh: `第 ${row.row} 行与第 ${before.row} 行是同一联动创新区（片区）的同一指标`,
          en: `Row ${row.row} is the same figure of the same zone or sub-area as row ${before.row}`,
        }),
      ];
    });
  },
};
