import { badMessages } from './engine/bad-message.ts';
import { chaos } from './engine/chaos.ts';
import { drain, redrive } from './engine/drain.ts';
import { injectorOf } from './engine/injector.ts';
import { randomOf } from './engine/random.ts';
import type { Run } from './engine/run.ts';
import { schedulesFrom } from './engine/schedules.ts';
import { simulationOf } from './engine/simulation.ts';
import { invariants } from './invariants/index.ts';
import { nothingPlanted, type Plant } from './planted/plant.ts';
import { registerZone } from './story/commands.ts';
import { newLedger } from './story/ledger.ts';
import { storyOf } from './story/story.ts';
import { viewOf } from './story/view.ts';
import { QUEUES } from './system/everything.ts';
import { callApi } from './system/invoke.ts';
import { simWorld, storageMessage } from './system/sim-world.ts';

/** How a run went. */
export interface SeedOutcome {
  readonly seed: number;
  /** What did not hold; empty where all is well. */
  readonly broken: readonly string[];
  readonly trace: readonly string[];
  /** How often each pair of step and fault occurred. */
  readonly counts: ReadonlyMap<string, number>;
  readonly steps: ReadonlySet<string>;
  /** The numbers of the faults that happened. */
  readonly happened: readonly number[];
}

/** What differs from the plain run of a seed. */
export interface SeedOptions {
  /** Numbers of faults that are left out. */
  readonly without?: ReadonlySet<number>;
  readonly plant?: Plant;
}

/** Runs the story of a seed under its faults, lets the system come to rest, and checks everything that must hold. */
export const runSeed = async (
  seed: number,
  { without = new Set(), plant = nothingPlanted }: SeedOptions = {},
): Promise<SeedOutcome> => {
  const run = open(seed, without, plant);
  await registerAll(run);
  await chaos(run);
  if (run.broken.length === 0) await check(run);
  const { injector, trace, steps } = run.sim;
  return { seed, broken: run.broken, trace, counts: injector.counts, steps, happened: injector.happened };
};

/** How fast functions go on: most alike, some so slowly that others overtake them. */
const PACES = [1, 1, 1, 0.005] as const;

const open = (seed: number, without: ReadonlySet<number>, plant: Plant): Run => {
  const story = storyOf(seed, randomOf(seed, 'story'));
  const injector = injectorOf(randomOf(seed, 'faults'), story.faults, without);
  const broken: string[] = [];
  const world = simWorld(
    story.startAt,
    ({ key }, { queues }) => {
      if (injector.drive('storage-event-lost', 'store')) return;
      const times = injector.drive('storage-event-duplicated', 'store') ? 2 : 1;
      void queues.sendMessages(
        'upload',
        Array.from({ length: times }, () => storageMessage(key)),
      );
    },
    (writes, before) => {
      for (const [index, write] of writes.entries()) {
        if (!('put' in write)) continue;
        for (const { name, onWrite } of invariants) {
          const wrong = onWrite?.(write, before[index]);
          if (wrong !== undefined) broken.push(`${name}: ${wrong}`);
        }
      }
    },
  );
  const random = randomOf(seed, 'order');
  const sim = simulationOf(world, injector, plant, () => random.pick(PACES));
  return {
    ...{ seed, story, sim, broken, random, ledger: newLedger() },
    schedules: schedulesFrom(Date.parse(story.startAt)),
    view: () => viewOf(world.records.all()),
  };
};

/** The registry is set up before the story begins: a run reads it as it stands then, not as of a time. */
const registerAll = async ({ story, sim }: Run): Promise<void> => {
  for (const zone of story.zones) {
    const { status } = await callApi(sim.world.ports, registerZone(zone, undefined));
    if (status !== 201) throw new Error(`${zone} could not be registered: ${status}`);
  }
};

const check = async (run: Run): Promise<void> => {
  const bad = new Set(badMessages);
  const restless = await drain(run);
  run.broken.push(...restless.map((what) => `everything drains: ${what}`), ...unreasonable(run, bad));
  if (run.broken.length > 0) return;
  await redrive(run, bad, new Map());
  const known = new Map(QUEUES.map((queue) => [queue, run.sim.world.queues.deadLetters(queue).length]));
  const again = await drain(run);
  run.broken.push(...again.map((what) => `everything drains after redrive: ${what}`));
  for (const queue of QUEUES) {
    const more = run.sim.world.queues.deadLetters(queue).slice(known.get(queue));
    run.broken.push(...more.map(({ body, reason }) => `redriven in vain: ${queue} ${body.slice(0, 200)} ${reason}`));
  }
  for (const { name, atRest } of invariants) {
    if (run.broken.length === 0) run.broken.push(...((await atRest?.(run)) ?? []).map((what) => `${name}: ${what}`));
  }
};

/** What faults alone bring into a dead-letter queue; a process that died at its last try leaves no reason. */
const OF_FAULTS = /failed on receive \d+, the last one/u;

/** Good messages that were put aside although no fault brought them there. */
const unreasonable = ({ sim }: Run, bad: ReadonlySet<string>): readonly string[] =>
  QUEUES.flatMap((queue) =>
    sim.world.queues.deadLetters(queue).flatMap(({ body, reason }) => {
      if (reason === undefined || OF_FAULTS.test(reason) || bad.has(body)) return [];
      return [`good messages are done: ${queue} put aside: ${reason}`];
    }),
  );
