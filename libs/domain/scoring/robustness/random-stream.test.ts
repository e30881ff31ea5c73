import { describe, expect, it } from 'vitest';
import { gammaDraw } from './gamma-draw.ts';
import { randomStream, streamFrom } from './random-stream.ts';
import { splitMix } from './split-mix.ts';

const take = <T>(count: number, next: () => T) => Array.from({ length: count }, next);

describe('SplitMix64', () => {
  it('gives what the reference gives of the seed 1234567', () => {
    const words = splitMix(1234567n);
    expect(take(5, () => words.next().value)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });
});

describe('a random stream', () => {
  // Of the reference implementation xoshiro128starstar.c, version 1.1, from the state 1, 2, 3, 4.
  it('gives the words of the reference from a state', () => {
    expect(take(10, streamFrom([1, 2, 3, 4]).word)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('makes a number below 1 of the upper 27 and 26 bits of two words', () => {
    const { uniform } = streamFrom([1, 2, 3, 4]);
    expect(uniform()).toBe((11520 >>> 5) / 2 ** 27);
    expect(uniform()).toBe((5927040 >>> 5) / 2 ** 27 + (70819200 >>> 6) / 2 ** 53);
  });

  it('is even: mean 1/2, variance 1/12, every tenth alike', () => {
    const numbers = take(100_000, randomStream(3).uniform);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    const tenths = Array.from({ length: 10 }, (_, at) => numbers.filter((x) => Math.floor(x * 10) === at).length);
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('is the same for a seed and another for any other seed or number', () => {
    const of = (seed: number, stream?: number) => take(4, randomStream(seed, stream).word).join();
    expect(of(42)).toBe(of(42, 0));
    expect(new Set([of(0), of(1), of(42), of(42, 1), of(42, 2), of(Number.MAX_SAFE_INTEGER)]).size).toBe(6);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('refuses the seed %s', (seed) => {
    expect(() => randomStream(seed)).toThrow(RangeError);
  });
});

describe('a gamma draw', () => {
  it.each([0.2, 1, 2.5, 40])('has mean and variance %s for that shape', (shape) => {
    const stream = randomStream(11);
    const drawn = take(20_000, () => gammaDraw(shape, stream));
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  });
});
