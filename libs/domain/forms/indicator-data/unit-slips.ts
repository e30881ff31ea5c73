import { Decimal } from '../../decimal.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/** Figures of this year and the prior one that are in proportion unless a unit slipped. */
interface Pair {
  readonly name: string;
  readonly current: readonly IndicatorField[];
  readonly prior: IndicatorField;
  /** Whether yuan for dollars would be possible. */
  readonly currency: boolean;
}

/** A pair whose ratio is close to the ratio of two units; `cell` is where the current figure stands, or its header. */
export interface UnitSlip {
  readonly pair: string;
  readonly field: IndicatorField;
  readonly cell: string;
  readonly ratio: Decimal;
  /** The ratio of units that it resembles, e.g. `10000` or `1/10000`. */
  readonly resembles: string;
}

const pairs: readonly Pair[] = [
  { name: '进出口总额', current: ['exports', 'imports'], prior: 'tradePrior', currency: true },
  { name: '实际使用外资', current: ['fdi'], prior: 'fdiPrior', currency: true },
  { name: '综合能源消费量', current: ['energy'], prior: 'energyPrior', currency: false },
  { name: '工业增加值', current: ['valueAdded'], prior: 'valueAddedPrior', currency: false },
];

const powers = [10, 100, 1000, 1e4, 1e8];

/** A sub-area alone may well grow tenfold; a hundredfold it does not. */
const leastOfRow = 100;

/**
 * Finds likely unit slips (单位错位): 万元 typed for 亿元 and the like. Where some sub-areas slipped and others did not, each
 * of them is named; otherwise the zone as a whole.
 *
 * @example
 * unitSlips(sheet).map(({ pair, resembles }) => [pair, resembles]); // [['实际使用外资', '10000']]
 */
export const unitSlips = (sheet: JudgedSheet): readonly UnitSlip[] => pairs.flatMap((pair) => slipsOf(pair, sheet));

/**
 * The ratio of units that a ratio of figures resembles, within a quarter: a power of ten, or 6.3 to 7.3 yuan a dollar.
 *
 * @example
 * resembledFactor(new Decimal('9700'), false); // '10000'
 */
export const resembledFactor = (ratio: Decimal, currency: boolean, least = 10): string | undefined => {
  if (ratio.lte(0)) return undefined;
  const inverse = ratio.lt(1);
  const size = inverse ? new Decimal(1).div(ratio) : ratio;
  const power = powers.find((factor) => factor >= least && size.gt(factor * 0.8) && size.lt(factor * 1.25));
  const factor = power ?? (currency && least <= 10 && size.gte(6.3) && size.lte(7.3) ? 7 : undefined);
  return factor === undefined ? undefined : `${inverse ? '1/' : ''}${factor}`;
};

const slipsOf = (pair: Pair, sheet: JudgedSheet): readonly UnitSlip[] => {
  const [field] = pair.current;
  const header = field && sheet.columns.figures.get(field);
  if (!field || !header) return [];
  const { rows } = sheet.body;
  const ofRows = rows.flatMap(({ figures }): readonly UnitSlip[] => {
    const ratio = ratioOf(pair, (each) => figures.get(each)?.value);
    const cell = figures.get(field)?.cell;
    const resembles = ratio && resembledFactor(ratio, pair.currency, leastOfRow);
    return ratio && resembles && cell ? [{ pair: pair.name, field, cell, ratio, resembles }] : [];
  });
  if (ofRows.length > 0 && ofRows.length < rows.length) return ofRows;
  const ratio = ratioOf(pair, (each) => sheet.sums.get(each));
  const resembles = ratio && resembledFactor(ratio, pair.currency);
  return ratio && resembles ? [{ pair: pair.name, field, cell: header.cell, ratio, resembles }] : [];
};

const ratioOf = (
  { current, prior }: Pair,
  figureOf: (field: IndicatorField) => Decimal | undefined,
): Decimal | undefined => {
  const values = current.flatMap((field) => figureOf(field) ?? []);
  const base = figureOf(prior);
  if (values.length < current.length || !base || base.lte(0)) return undefined;
  return Decimal.sum(0, ...values).div(base);
};
