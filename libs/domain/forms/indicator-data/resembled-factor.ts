import { Decimal } from '../../decimal.ts';

const powers = [10, 100, 1000, 1e4, 1e8];

/** 公顷 and 平方公里 for 亩 (15, 1,500), 亩 for 平方米 (666.7). */
const areas = [10, 15, 100, 666.7, 1000, 1500, 1e4, 1e8];

/**
 * The ratio of units that a ratio of figures resembles, within a quarter: a power of ten, of money also 6.3 to 7.3 yuan a
 * dollar, of land also the ratios of 亩, 公顷 and 平方公里. Factors below `least` are left out.
 *
 * @example
 * resembledFactor(new Decimal('9700'), false); // '10000'
 */
export const resembledFactor = (ratio: Decimal, currency: boolean | 'area', least = 10): string | undefined => {
  if (ratio.lte(0)) return undefined;
  const inverse = ratio.lt(1);
  const size = inverse ? new Decimal(1).div(ratio) : ratio;
  const close = (currency === 'area' ? areas : powers).filter(
    (factor) => factor >= least && size.gt(factor * 0.8) && size.lt(factor * 1.25),
  );
  const [closest] = close.toSorted((a, b) => distance(size, a).comparedTo(distance(size, b)));
  const factor = closest ?? (currency === true && least <= 10 && size.gte(6.3) && size.lte(7.3) ? 7 : undefined);
  return factor === undefined ? undefined : `${inverse ? '1/' : ''}${factor}`;
};

/**
 * Whether a rough ratio is nearer to one than any ratio of units, so that it resembles none.
 *
 * @example
 * isNearOne(1.05); // true
 */
export const isNearOne = (ratio: number | undefined): boolean => ratio !== undefined && ratio > 1 / 6 && ratio < 6;

/** How far apart two sizes are, as their ratio: 1 where they are the same, never less. */
const distance = (size: Decimal, factor: number): Decimal => {
  const ratio = size.div(factor);
  return ratio.lt(1) ? new Decimal(1).div(ratio) : ratio;
};
