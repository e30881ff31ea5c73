import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { median } from './stopwatch.ts';

const ITEMS = 20;
const SIZES = [100, 1000, 10_000, 100_000] as const;
const ROUNDS = 3;

/** What a process that scored a table once says. */
interface Scored {
  readonly ms: number;
  readonly peakBytes: number;
}

/** Scoring a table of so many units exactly: how time and memory grow with their number. */
export const scoring: Part = async ({ say }) => {
  const script = fileURLToPath(new URL('./scoring-process.ts', import.meta.url));
  const sizes: { readonly units: number; readonly msOfOne: number; readonly peakBytes: number; readonly ms: number }[] =
    [];
  for (const units of SIZES) {
    say(`scoring: ${units} units × ${ITEMS} items, ${ROUNDS} processes one after the other`);
    const rounds: Scored[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const args = ['--disable-warning=ExperimentalWarning', script, `${units}`, `${ITEMS}`];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      rounds.push(JSON.parse(stdout) as Scored);
    }
    const ms = median(rounds.map((round) => round.ms));
    sizes.push({ units, ms, msOfOne: ms / units, peakBytes: Math.max(...rounds.map(({ peakBytes }) => peakBytes)) });
  }
  return report(sizes);
};

const MEGABYTE = 1_000_000;

const report = (
  sizes: readonly {
    readonly units: number;
    readonly ms: number;
    readonly msOfOne: number;
    readonly peakBytes: number;
  }[],
): Measured => {
  const thousand = sizes.find(({ units }) => units === 1000)?.msOfOne ?? 1;
  return {
    title: 'A full run of the scoring engine',
    table: {
      columns: ['units', 'items', 'ms', 'ms a unit', 'of that at 1,000', 'peak of the process, MB'],
      rows: sizes.map(({ units, ms, msOfOne, peakBytes }) => [
        units,
        ITEMS,
        shownMs(ms),
        shownMs(msOfOne),
        shownRatio(msOfOne / thousand),
        Math.round(peakBytes / MEGABYTE),
      ]),
    },
    notes: [
      `Each figure: the median of ${ROUNDS} processes, none of them warm; the peak is the highest. 40 digits throughout, goalposts, two blocks, every intermediate kept.`,
      'Aimed at: at 100,000 units at most 1.5 times the time a unit of 1,000, and under 1,000 MB.',
    ],
    numbers: sizes,
  };
};
