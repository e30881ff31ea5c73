import { type Comparison, compareWithReported } from '../authority-values/compare-with-reported.ts';
import { settledTables } from '../authority-values/settled-values.ts';
import { sightVerdict } from '../authority-values/sight-comparisons.ts';
import type { ComparisonVerdict } from '../authority-values/vocabulary.ts';
import type { Sighting } from '../reading/rule.ts';
import { buildTable } from './build-table.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/** The sheet beside what the departments settled of it so far (比对); made once for all rules. */
const comparisons = oncePerSheet((sheet): readonly Comparison[] => {
  const tables = settledTables(sheet.context.references);
  return tables.length === 0 ? [] : compareWithReported(tables, sheet.context.zone, buildTable(sheet));
});

/**
 * Sightings of the figures that came off with one verdict: a sub-area's at its cell, the zone's sum at the header of its column.
 * Of several departments' figures at one place, one sighting tells.
 *
 * @example
 * sightComparisons(sheet, 'block'); // one for each cell that is more than 2 % off
 */
export const sightComparisons = (sheet: JudgedSheet, verdict: ComparisonVerdict): readonly Sighting[] =>
  sightVerdict(comparisons(sheet), verdict, (one) => {
    const cell = cellOf(sheet, one);
    return cell === undefined ? undefined : { cell };
  });

const cellOf = ({ columns }: JudgedSheet, { item, subArea, places }: Comparison): string | undefined => {
  const [first] = item.fields;
  return subArea === null && first ? columns.figures.get(first)?.cell : places[0]?.cell;
};
