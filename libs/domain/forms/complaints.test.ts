import { describe, expect, it } from 'vitest';
import { recordBytes } from '../../../test/support/forms/record-workbook.ts';
import { buildXlsx, xlsxParts } from '../../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../../test/support/xlsx/build-zip.ts';
import type { CellInput, SheetInput } from '../../../test/support/xlsx/sheet-xml.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { sha256Hex } from '../digest.ts';
import type { AcceptedTable } from '../filing.ts';
import { bulletinExamples } from './bulletin/examples.ts';
import { bulletinForm } from './bulletin.ts';
import { findForm } from './index.ts';
import { goodContext, goodRows } from './indicator-data/workbook-fixture.ts';
import { judgeWorkbook } from './judge-workbook.ts';

// What users of such systems complain of, one by one: each from the bytes of a file to what its officer is told.

type Rows = readonly (readonly CellInput[])[];

const rows = goodRows as Rows;
const sheet = (changed: Partial<SheetInput> = {}): SheetInput => ({ name: '基础数据表', rows, ...changed });

const judge = async (bytes: Uint8Array, form = 'indicator-data', context = goodContext) => {
  const found = findForm(form);
  if (!found) throw new Error(form);
  const file = { name: '附件.xlsx', sha256: sha256Hex(bytes) };
  return judgeWorkbook({ bytes, file, form: found, context, inflate: inflateNode });
};

const told = async (bytes: Uint8Array, form?: string, context?: typeof goodContext) =>
  (await judge(bytes, form, context)).findings.map(({ rule, cell }) => `${rule} ${cell ?? ''}`.trim());

/** The good rows with cells that differ, by row and column from 0. */
const withCells = (...changes: readonly (readonly [row: number, column: number, value: CellInput])[]): Rows =>
  rows.map((row, at) =>
    changes.filter(([of]) => of === at).reduce((cells, [, column, value]) => cells.with(column, value), row),
  );

const built = (changed: Rows) => buildXlsx({ sheets: [sheet({ rows: changed })] });

const nextHeader = '填报单位：杭州联动创新区      报告期：2026年度';

/** The year after, in which the good rows are what was accepted the year before. */
const nextYear = async () => {
  const { table } = await judge(built(rows));
  const last: AcceptedTable = { zone: 'hangzhou', period: '2025', fileSha256: '0', table };
  return { ...goodContext, period: '2026', references: { 'prior-year': [last] } };
};

describe('what does no harm', () => {
  const harmless: Readonly<Record<string, () => Uint8Array>> = {
    'blank rows at the end that somebody clicked into': () =>
      built([...rows, ...Array.from({ length: 300 }, (): CellInput[] => [' ', null, '　'])]),
    'rows that are only styled, far below': () =>
      built([...rows, ...Array.from({ length: 2000 }, (): CellInput[] => [{ value: null, format: '0.00' }])]),
    'a sheet of another name': () => buildXlsx({ sheets: [sheet({ name: 'Sheet1 (2)' })] }),
    'another sheet in front': () => buildXlsx({ sheets: [{ name: '封面', rows: [['填报说明']] }, sheet()] }),
    'a column put in between': () =>
      built(rows.map((row, at) => (row.length < 5 ? row : row.toSpliced(2, 0, at === 2 ? '所属街道' : '某街道')))),
    'a title merged across': () => buildXlsx({ sheets: [sheet({ merges: ['A1:P1', 'A2:P2'] })] }),
    'figures as text, with separators and in full width': () =>
      built(withCells([3, 2, '400,000'], [3, 3, '１２０００'], [4, 3, ' 8000 '])),
    'names that lead nowhere, or to another file': () => {
      const parts = xlsxParts({ sheets: [sheet()] });
      const names =
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName>' +
        '<definedName name="旧表" hidden="1">[1]Sheet1!$A$1:$XFD$1048576</definedName></definedNames>';
      const workbook = String(parts.get('xl/workbook.xml')).replace('</sheets>', `</sheets>${names}`);
      return buildZip([...parts].map(([name, data]) => ({ name, data: name === 'xl/workbook.xml' ? workbook : data })));
    },
    'a link to another workbook, of which the value is kept': () =>
      built(withCells([3, 2, { formula: '[1]税务!$C$4', cached: 400_000 }])),
  };

  it.each(Object.entries(harmless))('%s', async (_, make) => {
    const { outcome, findings } = await judge(make());
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(outcome).toBe('valid');
  });
});

describe('what is told at its cell', () => {
  it('a formula that was never computed', async () => {
    expect(await told(built(withCells([3, 2, { formula: 'SUM(Q4:Q9)' }])))).toContain('number.uncalculated C4');
  });

  it('an error of the spreadsheet', async () => {
    expect(await told(built(withCells([4, 5, { error: '#REF!' }])))).toContain('number.error F5');
  });

  it('a per cent where an amount belongs', async () => {
    expect(await told(built(withCells([3, 2, '12.3%'])))).toContain('number.percent C4');
    expect(await told(built(withCells([3, 2, { value: 0.123, format: '0.0%' }])))).toContain('number.percent C4');
  });

  it('yuan under 万元', async () => {
    const yuan = [
      [3, 2, 4_000_000_000],
      [5, 2, 4_000_212_500],
    ] as const;
    expect(await told(built(withCells(...yuan)))).toContain('range.tax-per-mu C3');
    const found = await told(built(withCells([1, 0, nextHeader], ...yuan)), 'indicator-data', await nextYear());
    expect(found).toContain('unit.slip C4');
  });

  it('“N/A” and a blank alike, as missing', async () => {
    for (const nothing of ['N/A', '—', null]) {
      expect(await told(built(withCells([4, 9, nothing], [5, 9, 30_000])))).toContain('number.missing J5');
    }
    expect(await told(built(withCells([4, 9, 0], [5, 9, 30_000])))).not.toContain('number.missing J5');
  });

  it('another period, another zone', async () => {
    const header = '填报单位：宁波联动创新区      报告期：2024年度';
    expect(await told(built(withCells([1, 0, header])))).toEqual(
      expect.arrayContaining(['zone.other A2', 'period.other A2']),
    );
  });

  it('a value that was pasted over a drop-down', async () => {
    const items = bulletinExamples['items'] ?? [];
    const pasted = { items: items.map((row, at) => (at === 1 ? { ...row, category: '招商' } : row)) };
    const context = { ...goodContext, period: '2025Q3' };
    const bytes = recordBytes(bulletinForm, pasted, context);
    expect(await told(bytes, 'bulletin', context)).toContain('value.not-an-option B5');
  });

  it('a prior year that is not what was accepted last year', async () => {
    const found = await told(built(withCells([1, 0, nextHeader])), 'indicator-data', await nextYear());
    expect(found.filter((one) => one.startsWith('base.differs')).length).toBeGreaterThan(0);
  });
});

describe('what is refused whole, with its name', () => {
  it.each([
    ['a macro file that was renamed', { 'xl/vbaProject.bin': new Uint8Array([1]) }, 'workbook.macro'],
    [
      'a declaration of entities',
      { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "b">]><sst/>' },
      'workbook.doctype',
    ],
  ])('%s', async (_, parts, expected) => {
    const { outcome, findings } = await judge(buildXlsx({ sheets: [sheet()], parts }));
    expect(outcome).toBe('rejected');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.rule).toContain(expected);
  });
});

it('never ends in nothing: what is not valid has an error with words in both languages', async () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(7), built([]), built([['随便']]), built(rows.slice(0, 3))]) {
    const { outcome, findings } = await judge(bytes);
    expect(outcome).not.toBe('valid');
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ message, hint }) => [message.zh, message.en, hint.zh, hint.en].every(Boolean))).toBe(true);
  }
});
