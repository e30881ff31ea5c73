import { expect, it } from 'vitest';
import { readInputFolder } from '../../infra/cli/demo/input-folder.ts';
import { play } from '../../infra/cli/demo/play.ts';
import { demoInMemory } from './demo-in-memory.ts';
import { memoryWorld } from './memory-world.ts';

const SAMPLES = new URL('../samples/2025', import.meta.url).pathname;

const playSamples = async () => {
  const folder = await readInputFolder(SAMPLES, undefined);
  const said: string[] = [];
  const memory = memoryWorld('2026-01-12T01:00:00.000Z');
  const played = await play(demoInMemory(memory), folder, (line) => said.push(line));
  return { memory, played, said };
};

it('ranks the six sample zones from upload to report, with every message consumed', async () => {
  const { memory, played } = await playSamples();
  expect(played.ranking.entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(played.filed.every(({ accepted }) => accepted)).toBe(true);
  for (const queue of [
    'upload',
    'validation',
    'indicator',
    'ranking',
    'publishing',
    'notice',
    'delivery',
    'export',
  ] as const) {
    expect(memory.queues.deadLetters(queue)).toEqual([]);
  }
});

it('gives the same bytes when the year is played again', async () => {
  const [first, second] = [await playSamples(), await playSamples()];
  expect(second.played.ranking).toEqual(first.played.ranking);
  expect(Buffer.from(second.played.report).equals(Buffer.from(first.played.report))).toBe(true);
});
