import { beforeAll, expect, it } from 'vitest';
import { packaged } from '../../support/cloud/open-cloud.ts';
import { runSimulate, type Simulated } from '../run-simulate.ts';
import type { Summary } from '../summary.ts';
import { type MortalOutcome, playMortal } from './play-mortal.ts';

const MINUTES = 60_000;

let packageDir = '';

beforeAll(async () => {
  packageDir = await packaged();
}, 5 * MINUTES);

const overTheCloud = (...args: readonly string[]): Promise<Simulated> => runSimulate('--world', 'cloud', ...args);

it(
  'holds every invariant through real clients and sockets, in 18 seeds',
  async () => {
    const halves = await Promise.all([
      overTheCloud('--runs', '9', '--from', '2'),
      overTheCloud('--runs', '9', '--from', '11'),
    ]);
    expect(halves.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const summaries: readonly Summary[] = halves.map(({ last }) => JSON.parse(last));
    expect(summaries.map(({ runs, failed }) => ({ runs, failed }))).toEqual([
      { runs: 9, failed: [] },
      { runs: 9, failed: [] },
    ]);
    const met = new Set(summaries.flatMap(({ faults }) => Object.keys(faults)));
    for (const fault of ['throttled', 'lost-before', 'lost-after', 'crash-before', 'crash-after', 'timed-out']) {
      expect([...met]).toContain(fault);
    }
  },
  5 * MINUTES,
);

it(
  'replays a seed exactly, although sockets are in between: the same trace to the letter',
  async () => {
    const replays = await Promise.all([overTheCloud('--seed', '11'), overTheCloud('--seed', '11')]);
    const [first = [], second = []] = replays.map(({ stdout }) => stdout.split('\n').slice(0, -2));
    expect(second).toEqual(first);
    expect(first.length).toBeGreaterThan(100);
  },
  2 * MINUTES,
);

it(
  'finds a planted bug there as well',
  async () => {
    const { code, stdout } = await overTheCloud('--seed', '1', '--planted', 'id-made-anew');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^BROKEN /mu);
  },
  2 * MINUTES,
);

it(
  'goes on where its process was killed, and loses and doubles nothing: 6 kills in 5 stories',
  async () => {
    const play = async (...stories: readonly (readonly [seed: number, kills: number])[]) => {
      const outcomes: MortalOutcome[] = [];
      for (const [seed, kills] of stories) outcomes.push(await playMortal(seed, kills, packageDir));
      return outcomes;
    };
    const outcomes = (await Promise.all([play([4, 1], [5, 1], [8, 1]), play([10, 2], [13, 1])])).flat();
    expect(outcomes.map(({ broken }) => broken)).toEqual(outcomes.map(() => []));
    expect(outcomes.map(({ kills }) => kills.length)).toEqual([1, 1, 1, 2, 1]);
  },
  5 * MINUTES,
);
