/** When a demo is killed: so long after its start, or after a line of its progress (from 1) and a little more. */
export type Moment =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'progress'; readonly line: number; readonly ms: number };

/** A try: the moments at which a demo is killed, one run after another on the same data, before it may end. */
export interface Trial {
  readonly kills: readonly Moment[];
}

/** What an undisturbed run was like, over which moments are drawn. */
export interface Measure {
  readonly ms: number;
  /** When each line of progress came, in milliseconds. */
  readonly lines: readonly number[];
}

/** Lines come in bursts; a kill after one of them is drawn over at least so many milliseconds. */
const leastGap = 400;

/** How many kills a trial of several has. */
const successive = 2;

/**
 * Draws trials. By turns: one kill by time, one by progress, then several on one data folder. Times are spread over the
 * whole run, each in its own part of it; the same seed over the same measure draws the same.
 */
export function drawTrials(seed: number, count: number, measure: Measure): readonly Trial[] {
  const random = mulberry32(seed);
  const byTime = (part: number): Moment => ({ kind: 'time', ms: Math.round(((part + random()) / count) * measure.ms) });
  const byProgress = (): Moment => {
    const line = 1 + Math.floor(random() * measure.lines.length);
    const from = measure.lines[line - 1] ?? 0;
    const until = measure.lines[line] ?? measure.ms;
    return { kind: 'progress', line, ms: Math.round(random() * Math.max(until - from, leastGap)) };
  };
  return Array.from({ length: count }, (_, part) => {
    if (part % 3 === 0) return { kills: [byTime(part)] };
    if (part % 3 === 1) return { kills: [byProgress()] };
    return { kills: Array.from({ length: successive }, (_, kill) => (kill === 0 ? byTime(part) : byProgress())) };
  });
}

/** The moment in words. */
export const sayMoment = (moment: Moment): string =>
  moment.kind === 'time' ? `${moment.ms} ms after the start` : `${moment.ms} ms after line ${moment.line}`;

/** A small generator of numbers from 0 up to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
