import { Decimal } from '../../decimal.ts';
import { exact, type SchemeNumber } from '../scheme-number.ts';
import type { SchemeNode } from '../scheme-tree.ts';

/** The curve f of a mean f⁻¹(Σ w·f(s)), and its slope. */
export interface MeanCurve {
  readonly value: (score: Decimal) => Decimal;
  readonly slope: (score: Decimal) => Decimal;
  /** Only scores above 0 have a value. */
  readonly positive: boolean;
}

const line: MeanCurve = { value: (score) => score, slope: () => new Decimal(1), positive: false };

const logarithm: MeanCurve = {
  value: (score) => score.ln(),
  slope: (score) => new Decimal(1).div(score),
  positive: true,
};

const powerOf = (p: Decimal): MeanCurve => ({
  value: (score) => score.pow(p),
  slope: (score) => score.pow(p.minus(1)).times(p),
  positive: true,
});

/**
 * The curve of a node whose way of aggregating is a mean of one (arithmetic, geometric, harmonic, power); `undefined`
 * for the others, where a score depends on other units.
 *
 * @example
 * curveOf({ id: 'all', aggregate: 'copeland', children: [{ item: 'rd' }] }); // undefined
 */
export const curveOf = ({ aggregate, parameters }: SchemeNode): MeanCurve | undefined => {
  if (aggregate === 'arithmetic') return line;
  if (aggregate === 'geometric') return logarithm;
  if (aggregate === 'harmonic') return powerOf(new Decimal(-1));
  return aggregate === 'power' ? ofExponent(exact(parameters?.['p'] as SchemeNumber)) : undefined;
};

const ofExponent = (p: Decimal): MeanCurve => (p.isZero() ? logarithm : p.equals(1) ? line : powerOf(p));

/**
 * The slope of a curve between two scores; of the tangent where they are equal.
 *
 * @example
 * secant({ value: (x) => x.times(x), slope: (x) => x.times(2), positive: false }, new Decimal(1), new Decimal(3)); // 4
 */
export const secant = (curve: MeanCurve, a: Decimal, b: Decimal): Decimal =>
  a.equals(b) ? curve.slope(a) : curve.value(a).minus(curve.value(b)).div(a.minus(b));
