import type { Ledger } from '../story/ledger.ts';
import type { Story } from '../story/story.ts';
import type { View } from '../story/view.ts';
import type { Random } from './random.ts';
import type { Schedules } from './schedules.ts';
import type { Simulation } from './simulation.ts';

/** All that belongs to one run of one seed. */
export interface Run {
  readonly seed: number;
  readonly story: Story;
  readonly random: Random;
  readonly sim: Simulation;
  readonly schedules: Schedules;
  readonly ledger: Ledger;
  readonly view: () => View;
  /** What was broken while it ran, found by the watch on commits. */
  readonly broken: string[];
}
