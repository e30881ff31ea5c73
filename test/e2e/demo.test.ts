import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYNTHETIC_NOTICE } from '../../libs/domain/synthetic.ts';
import { packaged } from '../support/cloud/open-cloud.ts';
import { indicatorsShape, rankingShape } from '../support/command/output-shapes.ts';
import { type Ended, startCommand } from '../support/command/run-command.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const SAMPLES = new URL('../samples/2025', import.meta.url).pathname;
const OUTPUTS = ['indicators.json', 'ranking.json', 'report.html'];
const notice = `${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`;

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  await packaged();
  folder = mkdtempSync(join(tmpdir(), 'e2e-demo-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const demo = (...args: readonly string[]): Promise<Ended> =>
  startCommand('infra/cli/demo.ts', ['--exit', ...args]).ended;
const outputsIn = (out: string) => OUTPUTS.map((name) => readFileSync(join(out, name), 'utf8'));
const readJson = (out: string, name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

/** A folder of input files: workbooks by name, and totals. */
function inputs(name: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  mkdirSync(at(name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(at(name), file), content);
  return at(name);
}

const totals = (year = 2025, source = '省统计局') =>
  JSON.stringify({
    year,
    trade: { value: '55500', unit: '亿元', status: 'final', source },
    foreignInvestment: { value: '1156000', unit: '万美元', status: 'final', source },
  });

describe('the demo on the samples', () => {
  let first: Ended;
  beforeAll(async () => {
    first = await demo('--data', at('data'), '--out', at('out'));
  });

  it('ranks all six zones, says that they are made up, and ends well', () => {
    expect(first, first.stderr).toMatchObject({ code: 0, signal: null });
    const lines = first.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(notice);
    expect(lines.slice(3, 9).map((line) => line.split(/\s+/)[0])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(lines.at(-1)).toMatch(/^report: http:\/\/127\.0\.0\.1:\d+\/v1\/public\/reports\/2025\.html$/);
    expect(lines).toHaveLength(10);
  });

  it('says on stderr what the office’s lead decided, and how many findings were answered', () => {
    expect(first.stderr).toMatch(/must-explain findings answered with “demo”: \d+/);
    for (const decision of ['provisional → feedback', 'feedback → approved', 'approved → circulated']) {
      expect(first.stderr).toContain(`office-lead: ${decision}`);
    }
  });

  it('writes what it promises', () => {
    expect(readdirSync(at('out')).toSorted()).toEqual(OUTPUTS);
    const ranking = rankingShape.parse(readJson(at('out'), 'ranking.json'));
    const indicators = indicatorsShape.parse(readJson(at('out'), 'indicators.json'));
    expect([ranking.synthetic, indicators.synthetic]).toEqual([true, true]);
    expect(ranking.entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    const ids = ranking.entries.map(({ zone }) => zone).toSorted();
    expect(ids).toEqual(['hangzhou', 'jiaxing', 'jinhua', 'ningbo', 'taizhou', 'wenzhou']);
    expect(Object.keys(indicators.zones)).toEqual(ids);
  });

  it('writes a report that stands by itself, is marked as made up, and names its run', () => {
    const report = readFileSync(join(at('out'), 'report.html'), 'utf8');
    const { run } = readJson(at('out'), 'ranking.json');
    for (const text of [SYNTHETIC_NOTICE.zh, SYNTHETIC_NOTICE.en, run.id, '杭州联动创新区', '台州联动创新区']) {
      expect(report).toContain(text);
    }
    expect(report).not.toMatch(/<script|<link|(src|href)="(https?:)?\/\/|@import|url\(/i);
  });

  it('gives the same bytes when it is run again on what it left', async () => {
    const again = await demo('--data', at('data'), '--out', at('out-again'));
    expect(again.code, again.stderr).toBe(0);
    expect(outputsIn(at('out-again'))).toEqual(outputsIn(at('out')));
    const withoutAddress = (text: string) => text.replace(/^report: .*$/m, '');
    expect(withoutAddress(again.stdout)).toBe(withoutAddress(first.stdout));
  });
});

describe('the demo on another folder', () => {
  let dir: string;
  let ended: Ended;
  beforeAll(async () => {
    dir = inputs('other', {
      'province-totals.json': totals(),
      '2025-indicator-data-hangzhou.xlsx': filledForm({ unit: '杭州联动创新区' }),
      '2025-indicator-data-ningbo.xlsx': filledForm({ unit: '宁波联动创新区', cells: { D5: '约8000' } }),
      '2025-indicator-data-yiwu.xlsx': filledForm({ unit: '义乌联动创新区', cells: { C4: 500_000, C6: 612_500 } }),
      '~$2025-indicator-data-hangzhou.xlsx': 'the lock file of an open Excel',
      'notes.txt': 'not a workbook',
    });
    ended = await demo('--dir', dir, '--data', at('other-data'), '--out', at('other-out'));
  });

  it('ranks what is good, ends with 1, and lists the zone of an invalid workbook without a rank', () => {
    expect(ended, ended.stderr).toMatchObject({ code: 1, signal: null });
    const ranking = rankingShape.parse(readJson(at('other-out'), 'ranking.json'));
    const indicators = indicatorsShape.parse(readJson(at('other-out'), 'indicators.json'));
    expect(ranking.entries.map(({ rank, zone }) => [rank, zone])).toEqual([
      [1, 'yiwu'],
      [2, 'hangzhou'],
      [null, 'ningbo'],
    ]);
    expect(ranking.entries[2]).toMatchObject({ score: null, reason: expect.stringMatching(/\S/), usableWeight: '0' });
    expect(indicators.zones['ningbo']?.['taxPerMu']).toMatchObject({ value: null, reason: 'not-reported' });
    expect(ranking.synthetic).toBeUndefined();
    expect(ended.stdout).not.toContain(SYNTHETIC_NOTICE.zh);
  });

  it('prints the findings of the invalid workbook, and answers what must be explained', () => {
    expect(ended.stderr).toMatch(/ningbo\.xlsx: not accepted/);
    expect(ended.stderr).toMatch(/\[error\] 基础数据表!D5 .*约8000.* \/ .*约8000/);
    const explained = Number(/answered with “demo”: (\d+)/.exec(ended.stderr)?.[1]);
    expect(explained).toBeGreaterThan(0);
    expect(ended.stderr).toMatch(/yiwu\.xlsx: accepted, [1-9]/);
  });

  it('takes the name of a zone that is no prefecture from its workbook', () => {
    const report = readFileSync(join(at('other-out'), 'report.html'), 'utf8');
    expect(report).toContain('义乌联动创新区');
  });
});

describe('what cannot be read ends with 2, before anything is stored', () => {
  const workbook = filledForm({ unit: '杭州联动创新区' });
  it.each([
    ['a folder that is not there', () => at('nowhere')],
    ['a folder without totals', () => inputs('no-totals', { 'a-hangzhou.xlsx': workbook })],
    ['totals that are no JSON', () => inputs('bad-json', { 'a-hangzhou.xlsx': workbook, 'province-totals.json': '{' })],
    [
      'totals without a value',
      () => inputs('no-value', { 'a-hangzhou.xlsx': workbook, 'province-totals.json': '{"year":2025}' }),
    ],
    ['a folder without a workbook', () => inputs('no-files', { 'province-totals.json': totals() })],
    [
      'two workbooks of one zone',
      () => inputs('twice', { 'a-ningbo.xlsx': workbook, 'b-ningbo.xlsx': workbook, 'province-totals.json': totals() }),
    ],
    ['a name without a zone', () => inputs('unnamed', { '杭州.xlsx': workbook, 'province-totals.json': totals() })],
  ])('%s', async (_, make) => {
    const ended = await demo('--dir', make(), '--data', at('unread'), '--out', at('unwritten'));
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).not.toContain('unread');
  });
});

describe('wrong usage ends with 64', () => {
  it.each([
    [['--bogus']],
    [['surplus']],
    [['--year', 'last']],
    [['--year', '1999']],
    [['--port', '70000']],
    [['--dir']],
    [['--sample-year', '--dir', 'test/samples/2025']],
    [['--sample-year', '--year', '2025']],
  ])('%j', async (args) => {
    const ended = await demo(...args);
    expect([ended.code, ended.stdout]).toEqual([64, '']);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});

it('files the samples of the folder under the year that is asked for, and ranks none of another', async () => {
  mkdirSync(at('one'));
  copyFileSync(
    join(SAMPLES, '2025-indicator-data-hangzhou.xlsx'),
    join(at('one'), '2025-indicator-data-hangzhou.xlsx'),
  );
  copyFileSync(join(SAMPLES, 'province-totals.json'), join(at('one'), 'province-totals.json'));
  const ended = await demo('--dir', at('one'), '--year', '2024', '--data', at('one-data'), '--out', at('one-out'));
  expect(ended.code, ended.stderr).toBe(1);
  expect(readJson(at('one-out'), 'ranking.json')).toMatchObject({
    year: 2024,
    entries: [{ zone: 'hangzhou', rank: null }],
  });
  expect(ended.stderr).toMatch(/\[error\] 基础数据表!\w+ .*2025.*2024/);
});
