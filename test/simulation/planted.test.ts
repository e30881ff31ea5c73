import { expect, it } from 'vitest';
import { plants } from './planted/index.ts';
import { runSimulate } from './run-simulate.ts';

const FOUND_WITHIN = 500;

it('finds each planted bug within 500 seeds', async () => {
  const { code, last } = await runSimulate('--planted', 'all', '--runs', `${FOUND_WITHIN}`);
  const found: Readonly<Record<string, { readonly seed: number } | null>> = JSON.parse(last);
  expect(Object.keys(found)).toEqual(plants.map(({ name }) => name));
  expect(Object.entries(found).filter(([, first]) => first === null)).toEqual([]);
  expect(code).toBe(0);
}, 600_000);

it('has at least ten bugs to find', () => {
  expect(plants.length).toBeGreaterThanOrEqual(10);
  expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length);
});

it('says the seed and a shrunk schedule of what fails, and ends with 1', async () => {
  const { code, stderr } = await runSimulate('--planted', 'id-made-anew', '--runs', '2');
  expect(code).toBe(1);
  const replay = /--seed (\d+) --planted id-made-anew --without ([\d,]*)$/mu.exec(stderr);
  expect(replay).not.toBeNull();
  const [, seed = '', without = ''] = replay ?? [];
  const again = await runSimulate('--seed', seed, '--planted', 'id-made-anew', '--without', without);
  expect(again.code).toBe(1);
  expect(again.stdout).toMatch(/^BROKEN /mu);
}, 120_000);

it('refuses a number that is none, and a bug that nobody planted', async () => {
  expect((await runSimulate('--runs', 'many')).code).toBe(64);
  expect((await runSimulate('--planted', 'nothing-of-the-kind')).code).toBe(64);
}, 30_000);
