import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import type { Cell, Sheet } from '../../../libs/workbook/workbook.ts';
import { demanded, officePath, pythonPath } from '../../support/system-tools.ts';
import { agrees } from './agreement.ts';
import { writeLibraryCorpus } from './library-corpus.ts';
import { convert, readShown, type ShownField, toCsv } from './libreoffice.ts';
import { libreOfficeSource } from './libreoffice-source.ts';

const run = promisify(execFile);
const witness = join(import.meta.dirname, 'openpyxl-witness.py');

const samples = join(import.meta.dirname, '../../samples/2025');
const sampleNames = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));

const names = [
  ...sampleNames,
  'openpyxl',
  'openpyxl-1904',
  'libreoffice',
  'libreoffice-1904',
  'exceljs',
  'exceljs-1904',
  'sheetjs',
  'sheetjs-inline',
  'hucre',
  'hucre-inline',
  'builder',
  'builder-inline-1904',
];

/** What openpyxl says of a cell: its double in all digits or its text, where it is one of these. */
interface Witnessed {
  readonly number: string | null;
  readonly text: string | null;
  readonly formula: string | null;
  readonly hidden: boolean;
}
type Witness = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Witnessed>>>>>>;

it.runIf(demanded)('has LibreOffice and openpyxl to compare with: npm run setup:system installs them', () => {
  expect([officePath, pythonPath]).not.toContain(undefined);
});

it.each([
  ['a number in the 15th digit', { type: 'number', value: 0.100000000000001 }, { text: '0.1', quoted: false }],
  ['a text that is a number', { type: 'number', value: 1 }, { text: '1', quoted: true }],
  ['a number that is a text', { type: 'string', value: '1' }, { text: '1', quoted: false }],
  ['a date by a day', { type: 'date', value: '2025-03-14' }, { text: '2025/3/15', quoted: false }],
  ['a date by its time', { type: 'date', value: '2025-03-14' }, { text: '2025-03-14 08:30:00', quoted: false }],
] as const)('sees where they differ: %s', (_, cell, field) => {
  expect(agrees({ ref: 'A1', row: 1, column: 1, ...cell }, field)).toBe(false);
});

const missing = [officePath ? [] : ['LibreOffice'], pythonPath ? [] : ['openpyxl']].flat();
const title = 'the cells of a workbook, beside LibreOffice and openpyxl';

describe.skipIf(missing.length > 0)(missing.length > 0 ? `${title} (skipped: no ${missing.join(', ')})` : title, () => {
  let folder: string;
  let witnessed: Witness;
  const sheets = new Map<string, readonly Sheet[]>();
  const fileOf = (name: string) => join(folder, `${name}.xlsx`);
  const office = (to: string, files: readonly string[]) => convert(officePath ?? '', folder, to, folder, files);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianchuang-truth-'));
    const sources = { libreoffice: '1899-12-30', 'libreoffice-1904': '1904-01-01' };
    for (const [name, nullDate] of Object.entries(sources)) {
      await writeFile(join(folder, `${name}.fods`), libreOfficeSource(nullDate));
    }
    await Promise.all([
      writeLibraryCorpus(folder),
      ...sampleNames.map((name) => copyFile(join(samples, `${name}.xlsx`), fileOf(name))),
      run(pythonPath ?? '', [witness, 'write', folder]),
      office(
        'xlsx',
        Object.keys(sources).map((name) => join(folder, `${name}.fods`)),
      ),
    ]);
    const files = names.map(fileOf);
    const [{ stdout }] = await Promise.all([
      run(pythonPath ?? '', [witness, 'read', ...files], { maxBuffer: 1e8 }),
      office(toCsv, files),
    ]);
    witnessed = JSON.parse(stdout);
    for (const name of names) {
      const read = await readWorkbook(await readFile(fileOf(name)), { inflate: inflateNode });
      if (!read.ok) throw new Error(`${name}: ${read.error.code} ${read.error.detail}`);
      sheets.set(name, read.value.sheets);
    }
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const compared = async (
    name: string,
    compare: (sheet: Sheet, shown: ReadonlyMap<string, ShownField>) => unknown[],
  ) => {
    const found: unknown[] = [];
    for (const sheet of sheets.get(name) ?? []) {
      found.push(...compare(sheet, await readShown(join(folder, `${name}-${sheet.name}.csv`))));
    }
    return found;
  };

  it.each(names)('have the values that LibreOffice has in them: %s', async (name) => {
    const differing = await compared(name, ({ name: sheet, cells }, shown) =>
      cells.filter(hasValue).flatMap((cell) => {
        const field = shown.get(cell.ref) ?? { text: '', quoted: cell.type === 'string' };
        return agrees(cell, field)
          ? []
          : [{ sheet, ref: cell.ref, ours: cell.value, format: cell.numberFormat, theirs: field }];
      }),
    );
    expect(differing).toEqual([]);
  });

  it.each(names)('are all that LibreOffice has, but for those under a merge: %s', async (name) => {
    const unseen = await compared(name, (sheet, shown) => {
      const ours = new Set(sheet.cells.map(({ ref }) => ref));
      return [...shown].filter(([ref]) => !ours.has(ref)).map(([ref, { text }]) => `${sheet.name}!${ref} ${text}`);
    });
    expect(unseen).toEqual(name.startsWith('builder') ? ['合并与隐藏!B1 被盖住', '合并与隐藏!B2 4'] : []);
  });

  it.each(names)('are the sheets that openpyxl lists: %s', (name) => {
    expect(sheets.get(name)?.map((sheet) => sheet.name)).toEqual(Object.keys(witnessed[`${name}.xlsx`] ?? {}));
  });

  it.each(names)(
    'have the doubles, texts and formulas that openpyxl reads, and are hidden where it says: %s',
    (name) => {
      for (const [sheet, theirs] of Object.entries(witnessed[`${name}.xlsx`] ?? {})) {
        const cells = [...(sheets.get(name)?.find((one) => one.name === sheet)?.cells ?? [])];
        const ours = Object.fromEntries(cells.map((cell) => [cell.ref, cell]));
        const differing = Object.entries(theirs).filter(([ref, cell]) => !fits(ours[ref], cell));
        expect(differing.map(([ref, cell]) => ({ sheet, theirs: cell, ours: ours[ref] ?? ref }))).toEqual([]);
      }
    },
  );
});

/** A formula that was saved without a value has none to compare, and LibreOffice computes one. */
const hasValue = ({ value }: Cell): boolean => value !== null && value !== '';

/**
 * Whether a cell is what openpyxl says, in what both say. It knows no Chinese date formats (`aaaa`, built-in 27 and on), so
 * what is a date is left to LibreOffice.
 */
function fits(cell: Cell | undefined, { number, text, formula, hidden }: Witnessed): boolean {
  if (cell === undefined) return false;
  const numberFits = number === null || cell.type === 'date' || cell.value === Number(number);
  return (
    numberFits &&
    (text === null || cell.value === text) &&
    (cell.formula ?? null) === formula &&
    (cell.hidden ?? false) === hidden
  );
}
