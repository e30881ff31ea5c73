import { Decimal, plain } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import { type Comparison, compareWithReported } from '../authority-values/compare-with-reported.ts';
import { departmentOf } from '../authority-values/departments.ts';
import { settledTables } from '../authority-values/settled-values.ts';
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
export const sightComparisons = (sheet: JudgedSheet, verdict: ComparisonVerdict): readonly Sighting[] => {
  const found = comparisons(sheet).filter((one) => one.verdict === verdict);
  const byCell = Map.groupBy(found, (one) => cellOf(sheet, one));
  return [...byCell].flatMap(([cell, group]) => {
    const [first] = group;
    if (!first || cell === undefined) return [];
    const messages = group.map(differenceOf);
    return [
      {
        cell,
        field: first.item.fields[0] ?? first.item.id,
        seen: joined(group.map(({ reported, item }) => `${reported ?? ''} ${item.unit}`)),
        expected: joined(group.map(authorityOf)),
        message: { zh: messages.map(({ zh }) => zh).join('；'), en: messages.map(({ en }) => en).join('; ') },
      },
    ];
  });
};

const cellOf = ({ columns }: JudgedSheet, { item, subArea, places }: Comparison): string | undefined => {
  const [first] = item.fields;
  return subArea === null && first ? columns.figures.get(first)?.cell : places[0]?.cell;
};

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('；');

/** The department's figure with whose it is and where it is from. */
const authorityOf = ({ authority, item, department, document }: Comparison): string =>
  `${authority ?? ''} ${item.unit}（${departmentOf(department).name}，${document ?? ''}）`;

const differenceOf = (one: Comparison): Message => {
  const { item, subArea, department, reported, authority, difference, relative } = one;
  const { name } = departmentOf(department);
  const share = relative === null ? '' : `${percent(relative)}%`;
  const [zh, en] = share === '' ? ['', ''] : [`（${share}）`, ` (${share})`];
  const figures = [reported, authority, difference].map((value) => `${value ?? ''} ${item.unit}`);
  return {
    zh: `“${subArea ?? '全区'}”的${item.label}填报 ${figures[0]}，${name}部门核定 ${figures[1]}，相差 ${figures[2]}${zh}`,
    en: `${item.label} of ${subArea ?? 'the zone'} is ${figures[0]}, but ${name} has ${figures[1]}: a difference of ${figures[2]}${en}`,
  };
};

const percent = (share: string): string =>
  plain(new Decimal(share).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
