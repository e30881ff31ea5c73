import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shownMs } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { median } from './stopwatch.ts';

const SEEDS = 300;
const WARM_UPS = 100;

/** What a process that ran seeds one after the other says. Milliseconds. */
interface Ran {
  readonly times: readonly number[];
  /** Lines of their traces: calls, starts, ends, faults, moves of the clock. */
  readonly turns: number;
  /** Time of processors, with those of the collector's threads. */
  readonly cpuMs: number;
}

/** The simulation: how many years of zones, with their faults and checks, one process plays in a second. */
export const simulation: Part = async ({ say }) => {
  say(`simulation: ${SEEDS} seeds in one process, after ${WARM_UPS}`);
  const script = fileURLToPath(new URL('./simulate-seeds-process.ts', import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', script, `${WARM_UPS}`, `${SEEDS}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return report(JSON.parse(stdout) as Ran);
};

const report = ({ times, turns, cpuMs }: Ran): Measured => {
  const sorted = times.toSorted((a, b) => a - b);
  const totalMs = times.reduce((sum, time) => sum + time, 0);
  const numbers = {
    seeds: times.length,
    runsPerSecond: times.length / (totalMs / 1000),
    runsPerCpuSecond: times.length / (cpuMs / 1000),
    medianMs: median(times),
    p90Ms: sorted[Math.floor(times.length * 0.9)] ?? 0,
    slowestMs: sorted.at(-1) ?? 0,
    turnsPerRun: turns / times.length,
  };
  return {
    title: 'The simulation',
    table: {
      columns: [
        'seeds',
        'runs a second',
        'runs a second of processor',
        'median, ms',
        '90 %, ms',
        'slowest, ms',
        'events a run',
      ],
      rows: [
        [
          numbers.seeds,
          shownMs(numbers.runsPerSecond),
          shownMs(numbers.runsPerCpuSecond),
          shownMs(numbers.medianMs),
          shownMs(numbers.p90Ms),
          shownMs(numbers.slowestMs),
          Math.round(numbers.turnsPerRun),
        ],
      ],
    },
    notes: [
      `One process, seeds 1 to ${SEEDS} one after the other, after ${WARM_UPS} others; every 50th is a full year of six zones.`,
      'A run is a whole story with its faults, its rest, every invariant, and the same decisions once more without faults. An event is a line of its trace.',
    ],
    numbers,
  };
};
