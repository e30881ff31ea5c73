import { prefectures } from '../../../zone.ts';
import { quoteAll } from '../../reading/quote.ts';
import { distinctCells } from '../../records/placed-cells.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { zoneIdOf } from '../authority-value.ts';

/** A figure is of no zone of the province: it could be compared with nothing. */
export const zoneUnrecognised: RecordRule = {
  id: 'zone.unrecognised',
  level: 'error',
  source: 'Zones are named for their prefecture-level city',
  hint: {
    zh: '请填写联动创新区的名称，如“杭州联动创新区”；合计行请删去',
    en: 'Enter the name of the zone, such as 杭州联动创新区; take out rows of totals',
  },
  find: ({ sheets }) =>
    distinctCells(
      (sheets['values']?.rows ?? [])
        .filter((row) => said(row, 'zone') !== '' && zoneIdOf(row) === undefined)
        .flatMap((row) => (row.cells['zone'] ? [{ row, cell: row.cells['zone'] }] : [])),
    ).map(({ row }) =>
      sightField(row, 'zone', quoteAll(Object.values(prefectures).map((city) => `${city}联动创新区`)), {
        zh: `第 ${row.row} 行的“${said(row, 'zone')}”不是联动创新区`,
        en: `“${said(row, 'zone')}” in row ${row.row} is no zone`,
      }),
    ),
};
