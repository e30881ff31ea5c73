import { exp } from './exponential.ts';
import { ln } from './natural-log.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * Draws from a gamma distribution with a shape above 0 and scale 1, by rejection: how many numbers it takes of the stream varies.
 * Marsaglia and Tsang: A Simple Method for Generating Gamma Variables (2000).
 */
export const gammaDraw = (shape: number, stream: RandomStream): number => {
  if (shape < 1) return gammaDraw(shape + 1, stream) * exp(ln(1 - stream.uniform()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(stream);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && ln(1 - stream.uniform()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v;
  }
};

/** From the standard normal distribution by the polar method of Marsaglia, which needs no sine. */
const normalDraw = (stream: RandomStream): number => {
  for (;;) {
    const x = 2 * stream.uniform() - 1;
    const y = 2 * stream.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * ln(square)) / square);
  }
};
