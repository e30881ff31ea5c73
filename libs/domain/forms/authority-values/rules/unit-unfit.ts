import { findUnit, unitNames } from '../../../units/find-unit.ts';
import { unitKinds } from '../../../units/unit.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { findItem } from '../items.ts';

/** The unit is none, or measures something else than the indicator. */
export const unitUnfit: RecordRule = {
  id: 'unit.unfit',
  level: 'error',
  source: 'A figure without its unit is none; yuan and dollars are never converted',
  hint: { zh: '请填写与指标相符的计量单位', en: 'Enter a unit that fits the indicator' },
  find: ({ sheets }) =>
    (sheets['values']?.rows ?? []).flatMap((row) => {
      const [item, unit] = [findItem(said(row, 'item')), said(row, 'unit')];
      const kind = item && findUnit(item.unit)?.kind;
      if (!item || kind === undefined || unit === '' || findUnit(unit)?.kind === kind) return [];
      const sighting = sightField(row, 'unit', unitNames(kind).join('、'), {
        zh: `第 ${row.row} 行：“${item.label}”应为${unitKinds[kind].zh}，单位“${unit}”不适用`,
        en: `Row ${row.row}: ${item.label} is ${unitKinds[kind].en}; the unit ${unit} does not fit`,
      });
      // A unit that was written once for several rows fits some of them: the row's own cell is meant.
      return [{ ...sighting, cell: ownCell(sighting.cell ?? '', row.row) }];
    }),
};

const ownCell = (cell: string, row: number): string => cell.replace(/\d+$/u, String(row));
