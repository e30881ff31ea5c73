import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packaged } from '../support/cloud/open-cloud.ts';
import { type Ended, startCommand } from '../support/command/run-command.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const workbook = filledForm({ unit: '杭州联动创新区' });
const figure = { value: '55500', unit: '亿元', status: 'final', source: '省统计局' };
const totals = { year: 2025, trade: figure, foreignInvestment: { ...figure, value: '1156000', unit: '万美元' } };

let folder: string;

beforeAll(async () => {
  await packaged();
  folder = mkdtempSync(join(tmpdir(), 'e2e-commands-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inputs(name: string, content: unknown): string {
  const dir = join(folder, name);
  mkdirSync(dir);
  writeFileSync(join(dir, 'province-totals.json'), JSON.stringify(content));
  writeFileSync(join(dir, 'a-hangzhou.xlsx'), workbook);
  return dir;
}

const demo = (...args: readonly string[]): Promise<Ended> =>
  startCommand('infra/cli/demo.ts', ['--exit', '--data', join(folder, 'data'), ...args]).ended;

it('ends with 2 and a sentence where an input is a folder by the name of a workbook', async () => {
  const dir = inputs('folder', totals);
  mkdirSync(join(dir, 'b-ningbo.xlsx'));
  const ended = await demo('--dir', dir);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.code).toBe(2);
});

it.each([
  ['no number', { ...totals, trade: { ...figure, value: 'about 55500' } }],
  ['a number with a separator', { ...totals, trade: { ...figure, value: '55,500' } }],
  ['an unknown unit', { ...totals, trade: { ...figure, unit: '万块' } }],
])('ends with 2 and a sentence where a total is %s, before anything is stored', async (what, content) => {
  const ended = await demo('--dir', inputs(what, content));
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(ended.code).toBe(2);
});

it('says in a line what is missing in the totals', async () => {
  const ended = await demo('--dir', inputs('missing', { year: 2025, trade: figure }));
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('foreignInvestment');
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});

it('says in a sentence that its outputs cannot be written', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const ended = await demo('--dir', inputs('unwritable', totals), '--out', file);
  expect(ended.stderr).toContain(file);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
});

it('says in a sentence that its data is in use', async () => {
  const data = join(folder, 'used');
  const other = startCommand('infra/cli/start.ts', ['--port', '0', '--data', data]);
  try {
    await new Promise((resolve) => other.process.stdout?.once('data', resolve));
    const ended = await demo('--dir', inputs('used-inputs', totals), '--data', data);
    expect(ended.stderr).toContain('is in use');
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  } finally {
    other.killGroup();
    await other.ended;
  }
});

it('starts on no port that there is not: wrong usage', async () => {
  const ended = await startCommand('infra/cli/start.ts', ['--port', '70000', '--data', join(folder, 'no-port')]).ended;
  expect([ended.code, ended.stdout]).toEqual([64, '']);
});

it('does not take the data away from under another that runs on it, with --empty either', async () => {
  const data = join(folder, 'running');
  const first = startCommand('infra/cli/start.ts', ['--port', '0', '--data', data]);
  try {
    const line = await new Promise<Buffer>((resolve) => first.process.stdout?.once('data', resolve));
    const second = startCommand('infra/cli/start.ts', ['--port', '0', '--data', data, '--empty']);
    const served = new Promise<string>((resolve) => second.process.stdout?.once('data', () => resolve('it serves')));
    const outcome = await Promise.race([served, second.ended.then(({ stderr }) => stderr)]);
    second.killGroup();
    expect(outcome).toContain('is in use');
    const origin = line.toString().trim().replace('ready ', '');
    expect((await fetch(`${origin}/openapi.json`)).status).toBe(200);
  } finally {
    first.killGroup();
    await first.ended;
  }
});
