import { Decimal, type DecimalString, plain } from '../../decimal.ts';
import { convert } from '../../units/convert.ts';
import { findUnit } from '../../units/find-unit.ts';
import { prefectures, zoneStem } from '../../zone.ts';
import type { RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';
import { findDepartment } from './departments.ts';
import { type AuthorityItem, findItem } from './items.ts';
import type { AuthorityField, DepartmentId } from './vocabulary.ts';

/** One figure of a department (核定数), as it is recorded. */
export interface AuthorityValue {
  /** The zone's id, e.g. `hangzhou`. */
  readonly zone: string;
  /** `null` for the zone as a whole. */
  readonly subArea: string | null;
  readonly field: AuthorityField;
  /** In the unit in which the field is kept. */
  readonly value: DecimalString;
  readonly unit: string;
  /** 依据: the file, letter or statistics that it is from. */
  readonly document: string;
  /** Where it stands in the department's workbook; absent where it came in by the API. */
  readonly cell?: string;
}

/** All that a department settled of a period (一个部门一期的核定数): what is recorded together, and replaced together. */
export interface AuthorityTable {
  readonly department: DepartmentId;
  readonly values: readonly AuthorityValue[];
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
 * A figure in the unit of its item; undefined where the unit is none, or of another kind.
 *
 * @example
 * inUnitOf({ unit: '万元' }, '61.25', '亿元')?.toString(); // '612500'
 */
export const inUnitOf = (item: Pick<AuthorityItem, 'unit'>, value: string, unit: string): Decimal | undefined => {
  const [given, kept] = [findUnit(unit), findUnit(item.unit)];
  return given && kept && given.kind === kept.kind ? convert(new Decimal(value), given, kept) : undefined;
};

/**
 * A row's figure in the unit of its item; undefined where one of them is lacking, or the unit is of another kind.
 *
 * @example
 * keptValue({ cells: { item: { value: '税收收入' }, unit: { value: '亿元' }, value: { value: '61.25' } } })?.toString(); // '612500'
 */
export const keptValue = (row: SaidRow): Decimal | undefined => {
  const item = findItem(said(row, 'item'));
  return item && said(row, 'value') !== '' ? inUnitOf(item, said(row, 'value'), said(row, 'unit')) : undefined;
};

/**
 * The figures of an accepted table, by the departments that it names, in their order.
 *
 * @example
 * authorityTablesOf({ version: 1, sheets: {}, statements: {} }); // []
 */
export const authorityTablesOf = (table: RecordTable): readonly AuthorityTable[] => {
  const rows = Map.groupBy(table.sheets['values'] ?? [], (row) => findDepartment(said(row, 'department'))?.id);
  return [...rows].flatMap(([department, own]) =>
    department === undefined ? [] : [{ department, values: own.flatMap(authorityValue) }],
  );
};

const authorityValue = (row: RecordTable['sheets'][string][number]): readonly AuthorityValue[] => {
  const [zone, item, value] = [zoneIdOf(row), findItem(said(row, 'item')), keptValue(row)];
  if (zone === undefined || !item || !value) return [];
  const subArea = said(row, 'subArea');
  return [
    {
      zone,
      subArea: subArea === '' ? null : subArea,
      field: item.id,
      value: plain(value),
      unit: item.unit,
      document: said(row, 'basis'),
      cell: row.cells['value']?.cell ?? '',
    },
  ];
};
