import type { IndicatorField } from '../../indicator-table.ts';
import type { Unit } from '../../units/unit.ts';
import { columnOf } from './columns.ts';
import type { Label } from './label.ts';

/**
 * In which unit a column is: known; not said anywhere; named by a word that is no unit; a unit of something else; or
 * more than one unit named.
 */
export type ColumnUnit =
  | { readonly kind: 'known'; readonly unit: Unit }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'wrong-kind'; readonly unit: Unit }
  | { readonly kind: 'conflict'; readonly units: readonly Unit[] };

/**
 * The unit of a column of figures: its own, else the one of the right kind that the sheet's line 单位：… names.
 * A line that names two of the right kind says nothing of this column.
 *
 * @example
 * columnUnit('taxRevenue', readLabel(['税收收入']), [wanYuan]); // { kind: 'known', unit: wanYuan }
 */
export const columnUnit = (field: IndicatorField, label: Label, sheetUnits: readonly Unit[]): ColumnUnit => {
  const { kind } = columnOf(field);
  const [unit, ...more] = label.units;
  if (more.length > 0) return { kind: 'conflict', units: label.units };
  if (unit) return unit.kind === kind ? { kind: 'known', unit } : { kind: 'wrong-kind', unit };
  if (label.oddUnit !== undefined) return { kind: 'unknown', text: label.oddUnit };
  const [fallback, ...others] = sheetUnits.filter((candidate) => candidate.kind === kind);
  return fallback && others.length === 0 ? { kind: 'known', unit: fallback } : { kind: 'missing' };
};
