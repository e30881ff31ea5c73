import { failuresOf } from './failures.ts';
import type { SeedOutcome } from './run-seed.ts';

/** What many runs came to: the last line of `simulate`. */
export interface Summary {
  readonly runs: number;
  readonly failed: readonly number[];
  readonly known: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly schedulesPerSecond: number;
  readonly medianMs: number;
  /** How often each kind of fault occurred. */
  readonly faults: Readonly<Record<string, number>>;
  readonly steps: readonly string[];
  /** How often each command of the API was done. */
  readonly done: Readonly<Record<string, number>>;
  /** How many filings of each form were accepted. */
  readonly forms: Readonly<Record<string, number>>;
  /** How often each pair of step and fault occurred. */
  readonly pairs: Readonly<Record<string, number>>;
}

/** Adds runs up. */
export interface Tally {
  readonly add: (outcome: SeedOutcome, milliseconds: number) => void;
  readonly summary: () => Summary;
}

/** An empty tally. */
export const newTally = (): Tally => {
  const times: number[] = [];
  const failed: number[] = [];
  const known = new Map<string, number>();
  const steps = new Set<string>();
  const done = new Map<string, number>();
  const pairs = new Map<string, number>();
  const forms = new Map<string, number>();
  const raise = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);
  return {
    add: (outcome, milliseconds) => {
      times.push(milliseconds);
      const failures = failuresOf(outcome);
      if (failures.length > 0) failed.push(outcome.seed);
      for (const line of outcome.broken) if (!failures.includes(line)) raise(known, kindOf(line));
      for (const step of outcome.steps) steps.add(step);
      for (const [step, count] of outcome.done) raise(done, step, count);
      for (const form of outcome.accepted) raise(forms, form);
      for (const [pair, count] of outcome.counts) raise(pairs, pair, count);
    },
    summary: () => {
      const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
      const faults = new Map<string, number>();
      for (const [pair, count] of pairs) raise(faults, pair.split(' × ')[1] ?? '', count);
      return {
        ...{ runs: times.length, failed, known: sorted(known), seconds: Math.round(seconds) },
        schedulesPerSecond: Math.round((times.length / seconds) * 10) / 10,
        medianMs: Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0),
        ...{ faults: sorted(faults), steps: [...steps].toSorted(), done: sorted(done) },
        ...{ forms: sorted(forms), pairs: sorted(pairs) },
      };
    },
  };
};

const kindOf = (line: string): string => line.replace(/: \S+ has/u, ': an evaluation has');

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
