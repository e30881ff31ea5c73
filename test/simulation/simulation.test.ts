import { beforeAll, expect, it } from 'vitest';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import { everyRoute } from './every-route.ts';
import { expectedPairs, KEEP_NOTHING } from './expected-coverage.ts';
import { runSimulate, type Simulated } from './run-simulate.ts';
import type { Summary } from './summary.ts';

const MINUTES = 60_000;

/** Two halves side by side: 2,000 seeds. */
let halves: readonly Simulated[] = [];

beforeAll(async () => {
  halves = await Promise.all([
    runSimulate('--runs', '1000', '--from', '1'),
    runSimulate('--runs', '1000', '--from', '1001'),
  ]);
}, 15 * MINUTES);

const summaries = (): readonly Summary[] => halves.map(({ last }) => JSON.parse(last));

it('holds every invariant in 2,000 seeds', () => {
  expect(halves.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  expect(summaries().map(({ runs, failed }) => ({ runs, failed }))).toEqual([
    { runs: 1000, failed: [] },
    { runs: 1000, failed: [] },
  ]);
});

it('meets every pair of step and fault', () => {
  const met = new Set(summaries().flatMap(({ pairs }) => Object.keys(pairs)));
  expect(expectedPairs.filter((pair) => !met.has(pair))).toEqual([]);
});

it('calls every route of the API, also those that only read', () => {
  const called = new Set(summaries().flatMap(({ steps }) => steps));
  const routes = everyRoute({} as Parameters<typeof everyRoute>[0]).map(({ route }) => `api/${route.id}`);
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !called.has(route))).toEqual([]);
});

it('does every command of the API, not only asks for it', () => {
  const counts = summaries().map(({ done }) => done);
  const times = (command: string) => counts.reduce((sum, done) => sum + (done[`api/${command}`] ?? 0), 0);
  const commands = everyRoute({} as Parameters<typeof everyRoute>[0]).filter(({ route }) => route.method !== 'GET');
  expect(commands.length).toBeGreaterThan(40);
  const unchanged = Object.keys(KEEP_NOTHING);
  expect(commands.map(({ route }) => route.id)).toEqual(expect.arrayContaining(unchanged));
  expect(unchanged.filter((command) => times(command) > 0)).toEqual([]);
  expect(commands.map(({ route }) => route.id).filter((id) => !unchanged.includes(id) && times(id) === 0)).toEqual([]);
});

it('has a filing of every form accepted', () => {
  const accepted = new Set(summaries().flatMap(({ forms }) => Object.keys(forms)));
  expect(catalogue.map(({ id }) => id).filter((form) => !accepted.has(form))).toEqual([]);
});

it('replays a seed exactly: the same trace to the letter', async () => {
  const [first, second] = await Promise.all([runSimulate('--seed', '50'), runSimulate('--seed', '50')]);
  const traceOf = ({ stdout }: Simulated) => stdout.split('\n').slice(0, -2);
  expect(traceOf(second)).toEqual(traceOf(first));
  expect(traceOf(first).length).toBeGreaterThan(100);
}, 60_000);

it('does in one replay what it does among others', async () => {
  const [alone, among] = await Promise.all([runSimulate('--seed', '7'), runSimulate('--runs', '3', '--from', '5')]);
  const pairsOf = ({ last }: Simulated) => (JSON.parse(last) as Summary).pairs;
  for (const [pair, count] of Object.entries(pairsOf(alone))) {
    expect(pairsOf(among)[pair], pair).toBeGreaterThanOrEqual(count);
  }
}, 60_000);
