import { splitMix } from './split-mix.ts';

/** Random numbers that follow from a seed. */
export interface RandomStream {
  /** The next whole number, evenly from 0 to 2³² − 1. */
  readonly word: () => number;
  /** The next number at least 0 and below 1, evenly, with 53 bits. */
  readonly uniform: () => number;
}

/** Four words of 32 bits, not all of them 0. */
export type StreamState = readonly [number, number, number, number];

/**
 * The generator xoshiro128** 1.1 of Blackman and Vigna from a state: 32-bit arithmetic only, period 2¹²⁸ − 1.
 *
 * @example
 * streamFrom([1, 2, 3, 4]).word(); // 11520
 */
export const streamFrom = (state: StreamState): RandomStream => {
  // Integers in a typed array are changed in place; as variables of a closure each would be a new object.
  const s = Int32Array.from(state);
  const word = (): number => {
    const b = s[1] as number;
    const c = (s[2] as number) ^ (s[0] as number);
    const d = (s[3] as number) ^ b;
    const times5 = Math.imul(b, 5);
    s[0] = (s[0] as number) ^ d;
    s[1] = b ^ c;
    s[2] = c ^ (b << 9);
    s[3] = (d << 11) | (d >>> 21);
    return Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
  };
  // 27 and 26 bits: a double holds no more of a number below 1.
  const uniform = (): number => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
  return { word, uniform };
};

/**
 * A stream by seed, a whole number from 0, and number: streams of one seed do not depend on how much of another was used.
 *
 * @example
 * randomStream(1).word() === randomStream(1).word(); // true
 */
export const randomStream = (seed: number, stream = 0): RandomStream => {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`a seed is a whole number from 0, not ${seed}`);
  const words = splitMix(BigInt(seed));
  for (let skipped = 0; skipped < 2 * stream; skipped += 1) words.next();
  const [first, second] = [words.next().value, words.next().value];
  return streamFrom([low(first), high(first), low(second), high(second)]);
};

const low = (word: bigint): number => Number(word & 0xffffffffn) | 0;
const high = (word: bigint): number => Number(word >> 32n) | 0;
