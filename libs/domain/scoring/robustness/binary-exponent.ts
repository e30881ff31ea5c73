/** The bits of one double; big-endian by definition of `DataView`, so the same on every machine. */
const bits = new DataView(new ArrayBuffer(8));

const BIAS = 1023;
const FRACTION_BITS = 20;
const FRACTION = 0xfffff;

/**
 * The exponent of a normal double: the largest `e` with 2^e ≤ |x|. Zero, subnormal and non-finite values have none.
 *
 * @example
 * binaryExponent(10); // 3
 */
export const binaryExponent = (x: number): number => {
  bits.setFloat64(0, x);
  return ((bits.getInt32(0) >>> FRACTION_BITS) & 0x7ff) - BIAS;
};

/**
 * A normal double divided by 2 to its own exponent: at least 1, less than 2, of the same sign; exact.
 *
 * @example
 * significand(10); // 1.25
 */
export const significand = (x: number): number => {
  bits.setFloat64(0, x);
  const high = bits.getInt32(0);
  bits.setInt32(0, (high & (FRACTION | (1 << 31))) | (BIAS << FRACTION_BITS));
  return bits.getFloat64(0);
};

/**
 * 2 to an integer from -1022 to 1023, exactly.
 *
 * @example
 * twoTo(-2); // 0.25
 */
export const twoTo = (exponent: number): number => {
  bits.setInt32(0, (exponent + BIAS) << FRACTION_BITS);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
};
