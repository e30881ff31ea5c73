import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import { convert } from '../../units/convert.ts';
import { findUnit } from '../../units/find-unit.ts';
import { prefectures, zoneStem } from '../../zone.ts';
import type { RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';
import { type AuthorityItem, findItem } from './items.ts';

/** One figure of a department (核定数). */
export interface AuthorityValue {
  readonly department: string;
  /** The zone's id, e.g. `hangzhou`. */
  readonly zone: string;
  /** `null` for the zone as a whole. */
  readonly subArea: string | null;
  readonly item: AuthorityItem;
  /** In the unit of its item. */
  readonly value: DecimalString;
  readonly basis: string;
  /** Where it stands in the department's workbook. */
  readonly cell: string;
}

/**
 * The id of the zone that a row names; undefined where that is none.
 *
 * @example
 * zoneIdOf({ cells: { zone: { value: '杭州市' } } }); // 'hangzhou'
 */
export const zoneIdOf = (row: SaidRow): string | undefined =>
  Object.entries(prefectures).find(([, city]) => city === zoneStem(said(row, 'zone')))?.[0];

/**
 * A row's figure in the unit of its item; undefined where one of them is lacking, or the unit is of another kind.
 *
 * @example
 * keptValue({ cells: { item: { value: '税收收入' }, unit: { value: '亿元' }, value: { value: '61.25' } } })?.toString(); // '612500'
 */
export const keptValue = (row: SaidRow): Decimal | undefined => {
  const [unit, kept] = [findUnit(said(row, 'unit')), findUnit(findItem(said(row, 'item'))?.unit ?? '')];
  if (!unit || unit.kind !== kept?.kind || said(row, 'value') === '') return undefined;
  return convert(new Decimal(said(row, 'value')), unit, kept);
};

/**
 * The figures of an accepted table. Of several workbooks, make one list of their figures.
 *
 * @example
 * authorityValuesOf({ version: 1, sheets: {}, statements: {} }); // []
 */
export const authorityValuesOf = (table: RecordTable): readonly AuthorityValue[] =>
  (table.sheets['values'] ?? []).flatMap((row) => {
    const [zone, item, value] = [zoneIdOf(row), findItem(said(row, 'item')), keptValue(row)];
    if (zone === undefined || !item || !value) return [];
    const subArea = said(row, 'subArea');
    return [
      {
        department: said(row, 'department'),
        zone,
        subArea: subArea === '' ? null : subArea,
        item,
        value: plain(value),
        basis: said(row, 'basis'),
        cell: row.cells['value']?.cell ?? '',
      },
    ];
  });
