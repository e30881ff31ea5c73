import { Decimal } from '../../decimal.ts';
import type { IndicatorField, IndicatorTable } from '../../indicator-table.ts';
import type { ImportBasis } from '../../submission.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';
import { priorYear } from '../template/base-figures.ts';
import { oncePerSheet } from './once-per-sheet.ts';

/** What the zone filed a year before and the office accepted (上年审核通过数). */
export interface LastYear {
  readonly period: string;
  readonly table: IndicatorTable;
  /** By which document it was accepted, where the office imported it (导入). */
  readonly imported?: ImportBasis;
  readonly has: (subArea: string) => boolean;
  /** A sub-area's sum of figures in canonical units; undefined where one is missing, or the sub-area was not there. */
  readonly sumOf: (subArea: string, fields: readonly IndicatorField[]) => Decimal | undefined;
  /** The zone's sum of a figure; undefined where a sub-area's is missing. */
  readonly total: (field: IndicatorField) => Decimal | undefined;
}

/**
 * The accepted table of the year before; undefined where there is none.
 *
 * @example
 * lastYear(sheet)?.sumOf('主城片区', ['exports', 'imports'])?.toString(); // '1300'
 */
export const lastYear = oncePerSheet(({ context: { references } }): LastYear | undefined => {
  const accepted = references?.[priorYear.id]?.[0];
  if (!accepted) return undefined;
  const table = accepted.table as IndicatorTable;
  const rows = new Map(table.rows.map((row) => [subAreaKey(row.subArea), row]));
  const rowOf = (subArea: string) => rows.get(subAreaKey(subArea));
  return {
    period: accepted.period,
    table,
    ...(accepted.imported ? { imported: accepted.imported } : {}),
    has: (subArea) => rowOf(subArea) !== undefined,
    sumOf: (subArea, fields) => sum(fields.map((field) => rowOf(subArea)?.figures[field].value)),
    total: (field) => sum(table.rows.map(({ figures }) => figures[field].value)),
  };
});

const sum = (values: readonly (string | null | undefined)[]): Decimal | undefined => {
  const known = values.flatMap((value) => value ?? []);
  return known.length > 0 && known.length === values.length ? Decimal.sum(0, ...known) : undefined;
};
