/** One life of a run over the embedded cloud, in a process that may be killed; the next one takes it up from its data. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import '../memo/install.ts';
import type { Run } from '../engine/run.ts';

// What is simulated is loaded only now, so that its pure functions come with a memory.
const { openRun } = await import('../open-run.ts');
const { finishRun } = await import('../run-seed.ts');
const { cloudWorld } = await import('./cloud-world.ts');
const { keepStory, readStory, takeUp } = await import('./kept-story.ts');
const { killAt } = await import('./kill-moment.ts');

/** How long it takes until the next process is there: its clock must not stand before what the last one stored. */
const RESTART_MS = 60_000;

const live = async (
  seed: number,
  packageDir: string,
  dataDir: string,
  fuse: () => void,
): Promise<readonly string[]> => {
  const file = join(dataDir, 'story.json');
  const kept = readStory(file);
  const life = kept ? kept.life + 1 : 0;
  let run: Run | undefined;
  const onCall = () => {
    if (run) keepStory(file, life, run);
    fuse();
  };
  const ids = life === 0 ? 'id' : `id-${life}`;
  run = await openRun(seed, {
    life,
    makeWorld: (options) => {
      const startAt = kept ? new Date(kept.time + RESTART_MS).toISOString() : options.startAt;
      return cloudWorld({ ...options, startAt }, { packageDir, dataDir, ids, onCall });
    },
  });
  if (kept) takeUp(run, kept);
  return (await finishRun(run)).broken;
};

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { seed: text, package: text, data: text, call: text, turns: text } });
const fuse = values.call === '' ? () => {} : killAt({ call: Number(values.call), turns: Number(values.turns) });
const broken = await live(Number(values.seed), values.package, values.data, fuse);
for (const line of broken) console.log(line);
process.exitCode = broken.length > 0 ? 1 : 0;
