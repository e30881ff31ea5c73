import { type Injector, injectorOf } from './engine/injector.ts';
import { randomOf } from './engine/random.ts';
import type { Run } from './engine/run.ts';
import { schedulesFrom } from './engine/schedules.ts';
import { simulationOf } from './engine/simulation.ts';
import { invariants } from './invariants/index.ts';
import { nothingPlanted, type Plant } from './planted/plant.ts';
import { newLedger } from './story/ledger.ts';
import { storyOf } from './story/story.ts';
import { viewOf } from './story/view.ts';
import type { WebTrouble } from './system/sim-web.ts';
import { type SimWorld, simWorld, type WatchCommit, type WorldOptions } from './system/sim-world.ts';

/** What a run's world is made of. */
export type MakeWorld = (options: WorldOptions) => SimWorld | Promise<SimWorld>;

/** What differs from the plain run of a seed. */
export interface RunOptions {
  /** Numbers of faults that are left out. */
  readonly without?: ReadonlySet<number>;
  readonly plant?: Plant;
  /** Default: in memory. */
  readonly makeWorld?: MakeWorld;
  /** How often the run was cut off before: what comes next, and its faults, are drawn anew then. Default: never. */
  readonly life?: number;
}

/** How fast functions go on: most alike, some so slowly that others overtake them. */
const PACES = [1, 1, 1, 0.005] as const;

/** Opens the run of a seed, at its beginning. */
export const openRun = async (seed: number, options: RunOptions = {}): Promise<Run> => {
  const { without = new Set<number>(), plant = nothingPlanted, makeWorld = simWorld, life = 0 } = options;
  const stream = (name: string) => randomOf(seed, life === 0 ? name : `${name} ${life}`);
  const story = storyOf(seed, randomOf(seed, 'story'));
  const injector = injectorOf(stream('faults'), story.faults, without);
  const broken: string[] = [];
  const { startAt } = story;
  const world = await makeWorld({
    startAt,
    tellings: () => tellingsOf(injector),
    watch: watchFor(broken),
    webTrouble: () => troubleOf(injector),
  });
  const random = stream('order');
  const sim = simulationOf(world, injector, plant, () => random.pick(PACES));
  return {
    ...{ seed, story, sim, broken, random, ledger: newLedger() },
    schedules: schedulesFrom(Date.parse(startAt)),
    view: () => viewOf(world.records.all()),
  };
};

/** How often the store tells of an upload. */
const tellingsOf = (injector: Injector): number => {
  if (injector.drive('storage-event-lost', 'store')) return 0;
  return injector.drive('storage-event-duplicated', 'store') ? 2 : 1;
};

/** What is wrong with an endpoint at a try: it does not answer, or wants no more. */
const troubleOf = (injector: Injector): WebTrouble | undefined => {
  if (injector.drive('endpoint-down', 'web')) return 'down';
  return injector.drive('endpoint-gone', 'web') ? 'gone' : undefined;
};

const watchFor =
  (broken: string[]): WatchCommit =>
  (writes, before) => {
    for (const [index, write] of writes.entries()) {
      if (!('put' in write)) continue;
      for (const { name, onWrite } of invariants) {
        const wrong = onWrite?.(write, before[index]);
        if (wrong !== undefined) broken.push(`${name}: ${wrong}`);
      }
    }
  };
