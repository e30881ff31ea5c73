/** A number as a fraction of integers, for results that no code under test had a hand in. The denominator is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction of a plain decimal, e.g. `-3.50`. */
export const fraction = (decimal: string): Fraction => {
  const [whole = '', decimals = ''] = decimal.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
};

const of = (over: bigint, under: bigint): Fraction => (under < 0n ? { over: -over, under: -under } : { over, under });

export const plus = (a: Fraction, b: Fraction): Fraction => of(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => of(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => of(a.over * b.over, a.under * b.under);
export const by = (a: Fraction, b: Fraction): Fraction => of(a.over * b.under, a.under * b.over);
export const less = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

/** Adds up plain decimals. */
export const sumOf = (decimals: readonly string[]): Fraction => decimals.map(fraction).reduce(plus, fraction('0'));

const SCALE = 10n ** 12n;

/** Rounds to 12 decimals, half away from zero, and writes the plain decimal. */
export const written = ({ over, under }: Fraction): string => {
  const size = over < 0n ? -over : over;
  const units = (2n * size * SCALE + under) / (2n * under);
  const decimals = String(units % SCALE)
    .padStart(12, '0')
    .replace(/0+$/u, '');
  const sign = over < 0n && units > 0n ? '-' : '';
  return `${sign}${units / SCALE}${decimals === '' ? '' : `.${decimals}`}`;
};
