import { parseArgs } from 'node:util';
import './memo/install.ts';

// What is simulated is loaded only now, so that its pure functions come with a memory.
const { failuresOf } = await import('./failures.ts');
const { plants } = await import('./planted/index.ts');
const { seedsInOrder } = await import('./regression-seeds.ts');
const { runSeed } = await import('./run-seed.ts');
const { shrink } = await import('./shrink.ts');
const { newTally } = await import('./summary.ts');

const USAGE = `Usage: simulate [--runs N] [--from S] | --seed N [--without 3,5,9] [--world W]
  --runs N      runs the seeds S … S+N−1 (N: 200, S: 1); exit 1 where one fails
  --seed N      replays one seed exactly, and prints its trace
  --without L   leaves these faults out of the replay
  --planted B   with this bug planted ('all': each in turn, until it is found)
  --world W     memory, or cloud: real clients and sockets to the embedded cloud (W: memory)
The last line on stdout is a JSON summary.`;

/** Errors are thrown by the thousand here, and nobody reads where. */
Error.stackTraceLimit = 0;

const print = (line: string): void => console.log(line);
const say = (line: string): void => console.error(line);

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    without: { type: 'string', default: '' },
    planted: { type: 'string' },
    world: { type: 'string', default: 'memory' },
  },
});
const numbers = { runs: Number(values.runs), from: Number(values.from), seed: Number(values.seed ?? 0) };
const without = new Set(values.without.split(',').filter(Boolean).map(Number));
const plant = plants.find(({ name }) => name === values.planted);
const makeWorld = values.world === 'cloud' ? await (await import('./cloud/fresh-cloud.ts')).freshClouds() : undefined;
const options = { ...(plant ? { plant } : {}), ...(makeWorld ? { makeWorld } : {}) };

/** Replays one seed and prints all that happened in it. */
const replay = async (seed: number): Promise<number> => {
  const tally = newTally();
  const start = performance.now();
  const outcome = await runSeed(seed, { ...options, without });
  tally.add(outcome, performance.now() - start);
  for (const line of [...outcome.trace, ...outcome.broken.map((broken) => `BROKEN ${broken}`)]) print(line);
  print(JSON.stringify(tally.summary()));
  return failuresOf(outcome).length > 0 ? 1 : 0;
};

/** Runs many seeds; a failing one is shrunk and said. */
const runMany = async (): Promise<number> => {
  const tally = newTally();
  for (const seed of seedsInOrder(numbers.from, numbers.runs)) {
    const start = performance.now();
    const outcome = await runSeed(seed, options);
    tally.add(outcome, performance.now() - start);
    const failures = failuresOf(outcome);
    if (failures.length === 0) continue;
    const left = await shrink(outcome, options);
    say(`seed ${seed} fails: ${failures.join('; ')}`);
    const given = `${plant ? ` --planted ${plant.name}` : ''}${makeWorld ? ' --world cloud' : ''}`;
    say(`  replay: --seed ${seed}${given} --without ${[...left].join(',')}`);
  }
  const summary = tally.summary();
  print(JSON.stringify(summary));
  return summary.failed.length > 0 ? 1 : 0;
};

/** Plants each bug in turn and looks for the first seed that finds it. */
const findPlanted = async (): Promise<number> => {
  const found: Record<string, { readonly seed: number; readonly by: string } | null> = {};
  for (const each of plants) {
    found[each.name] = null;
    for (let seed = numbers.from; seed < numbers.from + numbers.runs && !found[each.name]; seed += 1) {
      const by = failuresOf(await runSeed(seed, { ...options, plant: each }))[0];
      if (by !== undefined) found[each.name] = { seed, by };
    }
    say(`${each.name}: ${JSON.stringify(found[each.name])}`);
  }
  print(JSON.stringify(found));
  return Object.values(found).includes(null) ? 1 : 0;
};

if (
  Object.values(numbers).some((number) => !Number.isSafeInteger(number)) ||
  !['memory', 'cloud'].includes(values.world) ||
  (values.planted && !plant && values.planted !== 'all')
) {
  say(USAGE);
  process.exitCode = 64;
} else if (values.planted === 'all') process.exitCode = await findPlanted();
else process.exitCode = values.seed === undefined ? await runMany() : await replay(numbers.seed);
