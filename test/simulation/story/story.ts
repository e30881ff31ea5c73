import { officeColumnsOf } from '../../../libs/domain/forms/office-columns.ts';
import { type DriveFault, driveFaults } from '../engine/fault.ts';
import { type FaultPlan, injectable } from '../engine/injector.ts';
import type { Random } from '../engine/random.ts';
import { chainsOf, type OwedFiling, owedOf } from './owed-filings.ts';

/** What a run is about: who takes part, when it begins, how much people do, and what goes wrong. */
export interface Story {
  readonly zones: readonly string[];
  /** What zones and office file besides the figures of 2025. */
  readonly owed: readonly OwedFiling[];
  /** RFC 3339, UTC. */
  readonly startAt: string;
  /** How many things people do. */
  readonly actions: number;
  /** The probability that what a person does is wrong in this state. */
  readonly wrongness: number;
  /** The probability that it is the office that does something, rather than a zone. */
  readonly officeShare: number;
  /** The probability that people see to the figures of 2025, rather than to what else they file. */
  readonly figuresFirst: number;
  /** It is about what follows a result: entries, objections, error tolerance. */
  readonly rulings: boolean;
  readonly faults: FaultPlan;
}

/** Every 50th seed is a full year of six zones. */
const isFullYear = (seed: number): boolean => seed % 50 === 0;

const ZONES = ['hangzhou', 'ningbo', 'wenzhou', 'jiaxing', 'jinhua', 'taizhou'] as const;

/**
 * Moments shortly before something changes in Shanghai: a year, people are reminded of the year's figures, a day, the annual run (more
 * often), a quarter.
 */
const STARTS = [
  '2025-12-31T15:58:00.000Z',
  '2026-01-30T00:40:00.000Z',
  '2026-02-28T15:57:00.000Z',
  '2026-03-02T00:55:00.000Z',
  '2026-03-02T00:55:00.000Z',
  '2026-03-31T15:58:00.000Z',
] as const;

/** Draws the story of a seed. */
export const storyOf = (seed: number, random: Random): Story => {
  const year = isFullYear(seed);
  const zones = year ? ZONES : ZONES.slice(0, random.pick([1, 1, 1, 2, 2, 3]));
  const startAt = year ? '2026-01-05T01:00:00.000Z' : random.pick(STARTS);
  const rulings = !year && random.chance(0.15);
  const owed = rulings ? [] : owedOf(chainsOf(year, random), zones, random);
  // Where the office decides row by row, there is more to do.
  const decided = owed.filter(({ filing }) => officeColumnsOf(filing.form)).length;
  // What is filed after two others comes late.
  const long = !year && owed.length > 2 ? 5 * owed.length : 0;
  const usual =
    8 + zones.length * 5 + (year ? 80 : 1 + Math.min(owed.length, 2) + 6 * decided + long) + (rulings ? 45 : 0);
  return {
    ...{ zones, owed, startAt, rulings },
    actions: usual + random.below(10),
    officeShare: random.pick([0.25, 0.5, 0.5]),
    figuresFirst: random.pick(decided > 0 ? [0.5, 0.1, 0.1] : [0.8, 0.5, 0.1]),
    wrongness: random.pick([0, 0.05, 0.2]),
    faults: {
      // What few stories are about must meet every fault in these.
      callRate: random.pick(rulings || decided > 0 ? [0.03, 0.08, 0.15] : [0, 0.01, 0.03, 0.08, 0.15]),
      calls: some(random, injectable),
      driveRate: random.pick([0, 0.1, 0.3]),
      drives: some<DriveFault>(random, driveFaults),
      calmBefore: random.pick([0, 0, 400]),
      most: random.pick([10, 40, 120]),
    },
  };
};

/** All of a list, or a half of it drawn at random: a fault alone may show what many together hide. */
const some = <T>(random: Random, list: readonly T[]): readonly T[] =>
  random.chance(0.5) ? list : list.filter(() => random.chance(0.5));
