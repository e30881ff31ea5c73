const MASK = (1n << 64n) - 1n;
const STEP = 0x9e3779b97f4a7c15n;

/**
 * The outputs of SplitMix64 from a seed: 64 bits each, without end. It makes states of another generator out of small seeds.
 * Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014).
 *
 * @example
 * splitMix(1234567n).next().value; // 6457827717110365317n
 */
export function* splitMix(seed: bigint): Generator<bigint, never> {
  for (let state = seed & MASK; ; ) {
    state = (state + STEP) & MASK;
    const a = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    const b = ((a ^ (a >> 27n)) * 0x94d049bb133111ebn) & MASK;
    yield b ^ (b >> 31n);
  }
}
