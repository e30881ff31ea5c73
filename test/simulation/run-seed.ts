import { badMessages } from './engine/bad-message.ts';
import { chaos } from './engine/chaos.ts';
import { drain, redrive } from './engine/drain.ts';
import type { Run } from './engine/run.ts';
import { invariants } from './invariants/index.ts';
import { openRun, type RunOptions } from './open-run.ts';
import { QUEUES } from './system/everything.ts';

/** How a run went. */
export interface SeedOutcome {
  readonly seed: number;
  /** What did not hold; empty where all is well. */
  readonly broken: readonly string[];
  readonly trace: readonly string[];
  /** How often each pair of step and fault occurred. */
  readonly counts: ReadonlyMap<string, number>;
  readonly steps: ReadonlySet<string>;
  /** How often each command was done. */
  readonly done: ReadonlyMap<string, number>;
  /** The form of each filing that was accepted at the end. */
  readonly accepted: readonly string[];
  /** The numbers of the faults that happened. */
  readonly happened: readonly number[];
}

/** Runs the story of a seed under its faults, lets the system come to rest, and checks everything that must hold. */
export const runSeed = async (seed: number, options: RunOptions = {}): Promise<SeedOutcome> =>
  finishRun(await openRun(seed, options));

/** Plays a run on to its end, and checks everything that must hold. */
export const finishRun = async (run: Run): Promise<SeedOutcome> => {
  try {
    await chaos(run);
    if (run.broken.length === 0) await check(run);
  } finally {
    run.broken.push(...(await run.sim.world.close()).map((what) => `the stores keep their word: ${what}`));
  }
  const { injector, trace, steps, done } = run.sim;
  const { counts, happened } = injector;
  return { seed: run.seed, broken: run.broken, accepted: acceptedIn(run), trace, counts, steps, done, happened };
};

const acceptedIn = ({ view }: Run): readonly string[] =>
  [...view().heads.values()].filter(({ value }) => value.accepted !== undefined).map(({ value }) => value.filing.form);

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
