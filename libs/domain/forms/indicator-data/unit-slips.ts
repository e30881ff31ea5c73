import { type Decimal, sumOf } from '../../decimal.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import { lastYearSlips } from './last-year-slips.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import { isNearOne, resembledFactor } from './resembled-factor.ts';
import { roughRatio } from './rough-ratio.ts';
import { rowRatio } from './row-ratios.ts';
import type { JudgedSheet } from './sheet-reading.ts';
import type { UnitSlip } from './unit-slip.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

export { resembledFactor } from './resembled-factor.ts';

/** A sub-area alone may well grow tenfold; a hundredfold it does not. */
const leastOfRow = 100;

/**
 * Finds likely unit slips (单位错位): 万元 typed for 亿元 and the like, first within the sheet, then against what was
 * accepted last year. Where some sub-areas slipped and others did not, each of them is named; otherwise the zone as a
 * whole.
 *
 * @example
 * unitSlips(sheet).map(({ pair, resembles }) => [pair, resembles]); // [['实际使用外资', '10000']]
 */
export const unitSlips = oncePerSheet((sheet): readonly UnitSlip[] => {
  const stated = yearPairs.map((pair) => ({ pair, slips: slipsOf(pair, sheet) }));
  const slipped = stated.flatMap(({ pair, slips }) => (slips.length > 0 ? pair.current : []));
  return [...stated.flatMap(({ slips }) => slips), ...lastYearSlips(sheet, new Set(slipped))];
});

const slipsOf = (pair: YearPair, sheet: JudgedSheet): readonly UnitSlip[] => {
  const [field] = pair.current;
  const header = sheet.columns.figures.get(field);
  if (!header) return [];
  const slip = { pair: pair.name, against: 'stated', field } as const;
  const { rows } = sheet.body;
  const ofRows = rows.flatMap(({ figures }, index): readonly UnitSlip[] => {
    if (isNearOne(rowRatio(sheet, pair, index))) return [];
    const ratio = ratioOf(pair, (each) => figures.get(each)?.value);
    const cell = figures.get(field)?.cell;
    const resembles = ratio && resembledFactor(ratio, pair.currency, leastOfRow);
    return ratio && resembles && cell ? [{ ...slip, cell, ratio, resembles }] : [];
  });
  if (ofRows.length > 0 && ofRows.length < rows.length) return ofRows;
  const ratio = ratioOf(pair, (each) => sheet.sums.get(each));
  const resembles = ratio && resembledFactor(ratio, pair.currency);
  return ratio && resembles ? [{ ...slip, cell: header.cell, ratio, resembles }] : [];
};

const ratioOf = (
  { current, prior }: YearPair,
  figureOf: (field: IndicatorField) => Decimal | undefined,
): Decimal | undefined => {
  const values = current.flatMap((field) => figureOf(field) ?? []);
  const base = figureOf(prior);
  if (
    values.length < current.length ||
    !base ||
    base.isNegative() ||
    base.isZero() ||
    isNearOne(roughRatio(values, base))
  )
    return undefined;
  return sumOf(values).div(base);
};
