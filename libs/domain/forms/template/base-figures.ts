import { Decimal, plain } from '../../decimal.ts';
import type { FilingContext } from '../../filing.ts';
import type { IndicatorField, IndicatorTable, TableRow } from '../../indicator-table.ts';
import type { Need } from '../need.ts';
import { subAreaKey } from '../reading/sub-area-key.ts';

/** What the template's base values come from: the zone's own accepted table of the year before. */
export const priorYear: Need = { id: 'prior-year', form: 'indicator-data', period: 'prior-year', zones: 'own' };

/** A sub-area (片区) and its base values (上年数) as they were accepted a year before; those that are not known are lacking. */
export interface BaseRow {
  readonly subArea: string;
  readonly figures: Readonly<Partial<Record<IndicatorField, string>>>;
}

/** This year's base is the sum of these figures of the year before. */
const sources: Readonly<Partial<Record<IndicatorField, readonly IndicatorField[]>>> = {
  tradePrior: ['exports', 'imports'],
  fdiPrior: ['fdi'],
  energyPrior: ['energy'],
  valueAddedPrior: ['valueAdded'],
};

/** As many digits as a cell holds. */
const digits = 15;

/**
 * One row for every registered sub-area, or for the one that is named, with the base values that are known.
 *
 * @example
 * baseFigures({ zone, period: '2026', references: {} }); // [{ subArea: '主城片区', figures: {} }, …]
 */
export const baseFigures = ({ zone, references }: FilingContext, subArea?: string): readonly BaseRow[] => {
  const accepted = references?.[priorYear.id]?.[0]?.table as IndicatorTable | undefined;
  return zone.subAreas
    .filter(({ name }) => subArea === undefined || name === subArea)
    .map(({ name }) => ({
      subArea: name,
      figures: figuresOf(accepted?.rows.find((row) => subAreaKey(row.subArea) === subAreaKey(name))),
    }));
};

const figuresOf = (row: TableRow | undefined): BaseRow['figures'] =>
  Object.fromEntries(
    Object.entries(sources).flatMap(([field, from]) => {
      const values = from.map((source) => row?.figures[source].value ?? null);
      if (values.includes(null)) return [];
      const sum = values.reduce((total, value) => total.plus(value ?? 0), new Decimal(0));
      return [[field, plain(sum.toSignificantDigits(digits))]];
    }),
  );
