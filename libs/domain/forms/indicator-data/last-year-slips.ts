import type { Decimal } from '../../decimal.ts';
import { type IndicatorField, indicatorFields } from '../../indicator-table.ts';
import { columnOf } from './columns.ts';
import { type LastYear, lastYear } from './last-year.ts';
import { resembledFactor } from './resembled-factor.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import type { UnitSlip } from './unit-slip.ts';

/**
 * Finds figures of this year that are a unit away from the same figures as they were accepted last year: what both years'
 * columns of the sheet share, the sheet alone cannot show. Fields in `known` already have a finding.
 *
 * @example
 * lastYearSlips(sheet, new Set(['fdi'])); // [{ pair: '用地面积', against: 'accepted', resembles: '15', … }]
 */
export const lastYearSlips = (sheet: JudgedSheet, known: ReadonlySet<IndicatorField>): readonly UnitSlip[] => {
  const last = lastYear(sheet);
  if (!last) return [];
  return indicatorFields
    .filter((field) => !columnOf(field).prior && !known.has(field))
    .flatMap((field) => slipsOf(field, sheet, last));
};

const slipsOf = (field: IndicatorField, { body, columns, sums }: JudgedSheet, last: LastYear): readonly UnitSlip[] => {
  const header = columns.figures.get(field);
  if (!header) return [];
  const slip = { pair: columnOf(field).label, against: 'accepted', field } as const;
  const ofRows = body.rows.flatMap(({ name, figures }): readonly UnitSlip[] => {
    const figure = figures.get(field);
    const ratio = ratioOf(figure?.value, last.sumOf(name?.text ?? '', [field]));
    const resembles = ratio && factorOf(field, ratio, 'row');
    return figure && ratio && resembles ? [{ ...slip, cell: figure.cell, ratio, resembles }] : [];
  });
  if (ofRows.length > 0 && ofRows.length < body.rows.length) return ofRows;
  const ratio = ratioOf(sums.get(field), last.total(field));
  const resembles = ratio && factorOf(field, ratio, 'zone');
  return ratio && resembles ? [{ ...slip, cell: header.cell, ratio, resembles }] : [];
};

const ratioOf = (value: Decimal | undefined, base: Decimal | undefined): Decimal | undefined =>
  value && base?.gt(0) ? value.div(base) : undefined;

/** A sub-area's trade may grow tenfold within a year, its land does not. */
const factorOf = (field: IndicatorField, ratio: Decimal, of: 'row' | 'zone'): string | undefined => {
  const { kind } = columnOf(field);
  const least = of === 'row' && kind !== 'area' ? 100 : 10;
  return resembledFactor(ratio, kind === 'area' ? 'area' : kind === 'yuan' || kind === 'us-dollar', least);
};
