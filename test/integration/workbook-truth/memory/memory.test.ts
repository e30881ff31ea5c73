import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../support/xlsx/build-xlsx.ts';

/** What reading any file may take, the runtime included, in bytes. */
const MOST = 256 * 1024 * 1024;

const script = fileURLToPath(new URL('./read-files.mjs', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-memory-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly peak: number;
  readonly files: readonly { readonly outcome: string; readonly ms: number }[];
}

/** Reads files in one new process. */
const readAll = async (contents: readonly Uint8Array[]): Promise<Outcome> => {
  const files = contents.map((_, index) => join(folder, `${index}.xlsx`));
  for (const [index, bytes] of contents.entries()) await writeFile(files[index] ?? '', bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    // As on a small machine, where the collector must not put its work off: on a busy one it would.
    '--max-old-space-size=128',
    script,
    ...files,
  ]);
  return JSON.parse(stdout) as Outcome;
};

const sheetOf = (rows: string, inlineStrings = false) =>
  buildXlsx({ sheets: [{ name: '表1', xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }], inlineStrings });

const rowsOf = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('');

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** The worst that the limits of a form let through, each of another kind. */
const worst: Readonly<Record<string, () => Uint8Array>> = {
  'a million rows that are only styled': () =>
    sheetOf(rowsOf(1_000_000, (at) => `<row r="${at + 1}" s="1"><c s="1"/></row>`)),
  'half a million texts that all differ': () =>
    sheetOf(rowsOf(100_000, (at) => `<row>${rowsOf(5, (cell) => inline(`企业${at * 5 + cell}有限责任公司`))}</row>`)),
  'half a million formulas': () =>
    sheetOf(rowsOf(500_000, (at) => `<row><c><f>SUM(A${at}:B${at})</f><v>${at / 7}</v></c></row>`)),
  'rows from the last to the first': () =>
    sheetOf(rowsOf(450_000, (at) => `<row r="${450_000 - at}"><c><v>${at}</v></c></row>`)),
  'the longest texts': () =>
    sheetOf(rowsOf(1000, (at) => `<row>${inline(rowsOf(4000, (part) => `${at * 4000 + part}值`))}</row>`)),
};

describe(`reading takes no more than ${MOST / 1024 / 1024} MB`, () => {
  it.each(Object.entries(worst))('of %s', async (_, make) => {
    const { peak, files } = await readAll([make()]);
    expect(files.map(({ outcome }) => outcome)).toEqual(['read']);
    expect(peak).toBeLessThan(MOST);
  });

  it('of many damaged files, one after the other', async () => {
    const good = buildXlsx({
      sheets: [{ name: '表1', rows: Array.from({ length: 300 }, (_, at) => [at, `第${at}片区`, at / 7]) }],
    });
    // Always the same changes.
    let state = 1;
    const next = (below: number) => {
      state = (state * 48_271) % 0x7fffffff;
      return state % below;
    };
    const damaged = Array.from({ length: 300 }, () => {
      const bytes = good.slice();
      for (let change = 0; change < 2; change += 1) bytes[next(bytes.length)] = next(256);
      return bytes;
    });
    const { peak, files } = await readAll(damaged);
    expect(files).toHaveLength(damaged.length);
    expect(Math.max(...files.map(({ ms }) => ms))).toBeLessThan(5000);
    expect(peak).toBeLessThan(MOST);
  });
});
