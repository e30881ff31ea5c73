import type { Random } from '../engine/random.ts';

/** When a process is killed: at so many calls to the cloud (from 1), so many turns of its event loop later. */
export interface KillMoment {
  readonly call: number;
  readonly turns: number;
}

/** A call and its answer take about so many turns: the kill may hit before it, within it, or soon after. */
const TURNS = 16;

/** Draws a moment among the first calls of a process. */
export const drawMoment = (random: Random, calls: number): KillMoment => ({
  call: 1 + random.below(calls),
  turns: random.below(TURNS),
});

/** Counts calls; at its moment this process is gone, without a word. */
export const killAt = ({ call, turns }: KillMoment): (() => void) => {
  let calls = 0;
  const burn = (left: number): void => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    else setImmediate(burn, left - 1);
  };
  return () => {
    calls += 1;
    if (calls === call) burn(turns);
  };
};
