import { Decimal } from '../../decimal.ts';
import type { AcceptedTable, FilingContext } from '../../filing.ts';
import type { IndicatorField, IndicatorTable } from '../../indicator-table.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import type { RecordTable, RecordValue } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/** A cumulative figure of the form and the one of the same months a year before, with what people call them. */
export const cumulated = [
  { field: 'trade', prior: 'tradePrior', title: '进出口总额', unit: '亿元', year: ['exports', 'imports'] },
  { field: 'fdi', prior: 'fdiPrior', title: '实际使用外资', unit: '万美元', year: ['fdi'] },
] as const satisfies readonly { readonly year: readonly IndicatorField[]; readonly [key: string]: unknown }[];

/**
 * The rows as the workbook has them.
 *
 * @example
 * readTrade({ sheets: {} }); // []
 */
export const readTrade = ({ sheets }: Pick<JudgedRecords, 'sheets'>): readonly ReadRow[] => sheets['trade']?.rows ?? [];

/**
 * A figure of a row, in the unit of its column; undefined where nothing is said or it was refused.
 *
 * @example
 * figureOf({ cells: { fdi: { value: '1763.82' } } }, 'fdi')?.toString(); // '1763.82'
 */
export const figureOf = (row: SaidRow, field: string): Decimal | undefined => {
  const text = said(row, field);
  return text === '' ? undefined : new Decimal(text);
};

/**
 * Finds the row that was accepted under a need for the same sub-area; undefined where there is none.
 *
 * @example
 * acceptedTrade([])(row); // undefined
 */
export const acceptedTrade = (
  tables: readonly AcceptedTable[] | undefined,
): ((row: SaidRow) => SaidRow | undefined) => {
  const rows = (tables ?? []).flatMap(({ table }) => (table as RecordTable).sheets['trade'] ?? []);
  const byKey = new Map(rows.map((row) => [subAreaKey(said(row, 'subArea')), row]));
  return (row) => byKey.get(subAreaKey(said(row, 'subArea')));
};

/**
 * Finds the row of the quarter before, where that is of the same year: in January counting begins anew.
 *
 * @example
 * quarterBefore({ context: { zone, period: '2025Q1' } })(row); // undefined
 */
export const quarterBefore = ({
  context: { period, references },
}: Pick<JudgedRecords, 'context'>): ((row: SaidRow) => SaidRow | undefined) =>
  acceptedTrade(references?.['previous']?.filter((table) => table.period.slice(0, 4) === period.slice(0, 4)));

/**
 * Finds a sub-area’s sum of figures in the year’s accepted table of raw figures (基础数据表), in that table’s units.
 *
 * @example
 * acceptedYear([])(row, ['fdi']); // undefined
 */
export const acceptedYear = (
  tables: readonly AcceptedTable[] | undefined,
): ((row: SaidRow, fields: readonly IndicatorField[]) => Decimal | undefined) => {
  const rows = (tables ?? []).flatMap(({ table }) => (table as IndicatorTable).rows);
  const byKey = new Map(rows.map((row) => [subAreaKey(row.subArea), row]));
  return (row, fields) => {
    const accepted = byKey.get(subAreaKey(said(row, 'subArea')));
    const values = fields.flatMap((field) => accepted?.figures[field].value ?? []);
    return values.length === fields.length ? Decimal.sum(0, ...values) : undefined;
  };
};

/**
 * Whether a figure is another one, rounded to the decimals that it has.
 *
 * @example
 * printsAs(new Decimal('1763.8'), new Decimal('1763.82')); // true
 */
export const printsAs = (stated: Decimal, other: Decimal): boolean =>
  other.toDecimalPlaces(stated.decimalPlaces(), Decimal.ROUND_HALF_UP).eq(stated);

/**
 * What the template prints in advance: every registered sub-area, with last year’s accepted figures as the base.
 *
 * @example
 * prefilledTrade({ zone, period: '2025Q3' }); // [{ subArea: '主城片区' }, …]
 */
export const prefilledTrade = ({
  zone,
  references,
}: FilingContext): readonly Readonly<Record<string, RecordValue>>[] => {
  const accepted = acceptedTrade(references?.['prior-year']);
  return zone.subAreas.map(({ name }) => {
    const before = accepted({ cells: { subArea: { value: name } } });
    const bases = cumulated.flatMap(({ field, prior }) => {
      const value = before ? said(before, field) : '';
      return value === '' ? [] : [[prior, value] as const];
    });
    return { subArea: name, ...Object.fromEntries(bases) };
  });
};
