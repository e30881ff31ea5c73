import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand } from '../support/command/run-command.ts';
import { demanded, python, pythonPath } from '../support/system-tools.ts';

const DOCUMENTED = ['plain', 'topsis-entropy', 'efficacy'] as const;
const schemeFile = (name: string) => `docs/schemes/${name}.json`;
const TABLE = 'docs/schemes/table.csv';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-evaluate-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evaluate = async (scheme: string, table: string, ...more: readonly string[]) => {
  const out = mkdtempSync(join(folder, 'out-'));
  const { code, stdout, stderr } = await startCommand('infra/cli/evaluate.ts', [scheme, table, '--out', out, ...more])
    .ended;
  const read = (name: string) =>
    existsSync(join(out, name)) ? JSON.parse(readFileSync(join(out, name), 'utf8')) : undefined;
  return { code, stdout, stderr, scores: read('scores.json'), robustness: read('robustness.json') };
};

const place = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const near = (given: Readonly<Record<string, string>>, expected: Readonly<Record<string, string>>) => {
  expect(Object.keys(given).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [name, value] of Object.entries(expected)) expect(Number(given[name])).toBeCloseTo(Number(value), 10);
};

it('is never without its oracle where that is demanded', () => {
  expect(pythonPath === undefined && demanded).toBe(false);
});

describe.each(DOCUMENTED)('the documented scheme %s', (name) => {
  it.skipIf(pythonPath === undefined)('gives what a program in another language gives from the formulas', async () => {
    const { code, scores } = await evaluate(schemeFile(name), TABLE);
    expect(code).toBe(0);
    const program = readFileSync(new URL('./scoring-oracle.py', import.meta.url), 'utf8');
    const given = { scheme: JSON.parse(readFileSync(schemeFile(name), 'utf8')), table: readFileSync(TABLE, 'utf8') };
    const oracle = (await python(program, JSON.stringify(given))) as Record<
      'scores' | 'weights',
      Record<string, string>
    >;
    near(scores.scores, oracle.scores);
    near(scores.weights, oracle.weights);
  });
});

describe('scoring a table', () => {
  it('gives the same bytes for the rows in another order', async () => {
    const [header = '', ...rows] = readFileSync(TABLE, 'utf8').trim().split('\n');
    const turned = place('turned.csv', `${[header, ...rows.toReversed()].join('\n')}\n`);
    const [one, other] = [await evaluate(schemeFile('plain'), TABLE), await evaluate(schemeFile('plain'), turned)];
    expect(other.scores).toEqual(one.scores);
    expect(JSON.parse(one.stdout)).toMatchObject({ units: 8, unranked: 0 });
  });

  it('tells how far the ranks hang on choices, the same for the same seed', async () => {
    const drawn = () => evaluate(schemeFile('plain'), TABLE, '--draws', '400', '--seed', '7');
    const [one, other] = [await drawn(), await drawn()];
    expect(other.robustness).toEqual(one.robustness);
    const { draws, seed, factors, units, sobol } = one.robustness;
    expect({ draws, seed }).toEqual({ draws: 400, seed: 7 });
    expect(Object.keys(sobol)).toEqual(Object.keys(factors));
    expect(Object.keys(units)).toEqual(Object.keys(one.scores.ranks));
    const all = Object.values(units) as { median: number; p05: number; p95: number; top: Record<string, number> }[];
    for (const { median, p05, p95, top } of all) {
      expect(p05).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(p95);
      expect(top['1']).toBeLessThanOrEqual(top['3'] ?? 0);
    }
    // Somebody is first in every draw, and three are among the first three.
    expect(all.reduce((sum, { top }) => sum + (top['1'] ?? 0), 0)).toBeGreaterThanOrEqual(0.999999);
    expect(all.reduce((sum, { top }) => sum + (top['3'] ?? 0), 0)).toBeGreaterThanOrEqual(2.999999);
  });

  it('names what is wrong with a scheme by its path, and ends with 2', async () => {
    const scheme = JSON.parse(readFileSync(schemeFile('plain'), 'utf8'));
    const bad = place('bad.json', JSON.stringify({ ...scheme, wieghts: 1, missing: 'skip' }));
    const { code, stdout, stderr, scores } = await evaluate(bad, TABLE);
    expect({ code, stdout, scores }).toEqual({ code: 2, stdout: '', scores: undefined });
    expect(stderr).toContain(`${bad} /wieghts: 没有这个字段 (is not a known field)`);
    expect(stderr).toContain(`${bad} /missing: `);
  });

  it('names the cell that is wrong in a table, and ends with 2', async () => {
    const { code, stderr } = await evaluate(schemeFile('plain'), place('bad.csv', 'unit,tax\na,1\na,x\n'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.csv B3: .*decimal number.*\n.*bad\.csv A3: /u);
  });

  it('ends with 1 where a unit has no value, and ranks the others', async () => {
    const table = place('gap.csv', 'unit,tax,rd,trade,energy\na,1,2,3,4\nb,,,,\nc,2,3,4,1\n');
    const { code, scores } = await evaluate(schemeFile('plain'), table);
    expect(code).toBe(1);
    expect(scores.ranks).toEqual({ a: 2, b: null, c: 1 });
  });

  it('ends with 1 where no unit has a value, and writes the same with draws', async () => {
    const table = place('gaps.csv', 'unit,tax,rd,trade,energy\na,,,,\nb,,,,\n');
    const plain = await evaluate(schemeFile('plain'), table);
    const drawn = await evaluate(schemeFile('plain'), table, '--draws', '20');
    expect({ plain: plain.code, drawn: drawn.code, stderr: drawn.stderr }).toEqual({ plain: 1, drawn: 1, stderr: '' });
    expect(drawn.scores).toEqual(plain.scores);
    expect(drawn.scores.ranks).toEqual({ a: null, b: null });
    expect(drawn.robustness).toMatchObject({ draws: 20, units: {}, meanShift: 0, neighbours: [], bands: [] });
  });

  it.each([
    ['no folder', ['x.json', 't.csv']],
    ['no table', ['x.json', '--out', 'o']],
    ['another kind of table', ['x.json', 't.xlsx', '--out', 'o']],
    ['draws that are no number', ['x.json', 't.csv', '--out', 'o', '--draws', 'many']],
    ['a seed without draws', ['x.json', 't.csv', '--out', 'o', '--seed', '1']],
    ['an unknown option', ['x.json', 't.csv', '--out', 'o', '--fast']],
  ])('tells how it is used where it is given %s', async (_, args) => {
    const { code, stderr } = await startCommand('infra/cli/evaluate.ts', args).ended;
    expect(code).toBe(64);
    expect(stderr).toContain('usage: npm run -s evaluate -- SCHEME.json TABLE.(json|csv) --out DIR');
  });
});
