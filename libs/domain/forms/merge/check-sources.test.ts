import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import {
  type FixtureValue,
  goodContext,
  goodRows,
  type SheetFixture,
  sheetOf,
  workbookOf,
} from '../indicator-data/workbook-fixture.ts';
import { indicatorData } from '../indicator-data.ts';
import { judgeRead } from '../judge-workbook.ts';
import { sampleContext, sampleForm, sampleRows } from '../records/record-fixture.ts';
import { checkSources } from './check-sources.ts';
import { mergedFigures, mergedRecords } from './index.ts';
import { joined } from './merge-case.fixture.ts';
import { sourcesHeader, sourcesSheetName } from './sources-sheet.ts';
import { withSources } from './with-sources.ts';

const head = goodRows.slice(0, 3);
const [, , , main = [], airport = []] = goodRows;
const figures = { ...goodContext, references: {} };
const records = { ...sampleContext, references: {} };
const twoParts = () =>
  joined(mergedFigures, figures, workbookOf({ rows: [...head, main] }), workbookOf({ rows: [...head, airport] }));

/** The rows of a sheet as a fixture has them, cells by reference. */
const cellsOf = (workbook: Workbook, sheet: string): Readonly<Record<string, FixtureValue>> => {
  const own = workbook.sheets.find(({ name }) => name === sheet);
  return Object.fromEntries([...(own?.cells ?? [])].map(({ ref, value }) => [ref, value]));
};

/** The workbook with some cells of a sheet changed, as somebody may do who got it. */
const withCells = (workbook: Workbook, name: string, cells: Readonly<Record<string, FixtureValue>>): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === name ? sheetOf({ name, rows: [], cells: { ...cellsOf(workbook, name), ...cells } }) : sheet,
  ),
});

/** A good workbook with a hidden sheet of sources of somebody's own. */
const claimed = (...rows: NonNullable<SheetFixture['rows']>) =>
  workbookOf({}, { name: sourcesSheetName, state: 'hidden', rows: [sourcesHeader, ...rows] });
const sha256 = 'a'.repeat(64);
const goodLine = ['基础数据表', 'C4', 'a.xlsx', '表', 'C4', sha256, '400000'] as const;

describe('the sources of a joined workbook', () => {
  it('name value, file and cell, and stand at each finding of such a cell', async () => {
    const { workbook } = await twoParts();
    const changed = withCells(workbook, '基础数据表', { [cellOf(workbook, '临空片区')]: '约四十万' });
    const { outcome, findings, sources } = judgeRead(changed, indicatorData, goodContext);
    expect(outcome).toBe('invalid');
    expect(sources).toHaveLength(26);
    expect(sources?.[0]).toEqual({
      sheet: '基础数据表',
      cell: cellOf(workbook, '主城片区'),
      value: '400000',
      from: { file: 'a.xlsx', sheet: '基础数据表', cell: 'C4', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    const at = findings.filter(({ cell }) => cell === cellOf(workbook, '临空片区'));
    expect(at.map(({ rule, from }) => [rule, from?.map(({ file, cell }) => `${file} ${cell}`)])).toEqual([
      ['merge.changed-after', ['b.xlsx C4']],
      ['number.text', ['b.xlsx C4']],
    ]);
  });

  it('say which values were changed after joining, from what and to what', async () => {
    const { workbook } = await twoParts();
    const cell = cellOf(workbook, '主城片区');
    const again = checkSources(withCells(workbook, '基础数据表', { [cell]: 400_001 }));
    expect(again?.findings).toMatchObject([
      { rule: 'merge.changed-after', level: 'info', sheet: '基础数据表', cell, seen: '400001', expected: '400000' },
    ]);
    expect(again?.findings[0]?.message.zh).toBe('汇总后改动：取自a.xlsx“基础数据表”C4的“400000”现为“400001”');
    expect(again?.sources.filter(({ changed }) => changed)).toMatchObject([{ cell, value: '400001' }]);
    const emptied = checkSources(withCells(workbook, '基础数据表', { [cell]: null }));
    expect(emptied?.findings).toMatchObject([{ seen: '（空）' }]);
  });

  it('tell of many changes at once, with their number', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => goodLine.with(1, `C${index + 100}`));
    const { findings, sources } = checkSources(claimed(goodLine, ...lines)) ?? {};
    expect(findings).toMatchObject([{ rule: 'merge.changed-after', cell: null, seen: '60 处改动' }]);
    expect(findings?.[0]?.message.zh).toContain('“C100”、“C101”');
    expect(sources?.filter(({ changed }) => changed)).toHaveLength(60);
  });

  it('of a statement that several files make are several, and it was changed once', async () => {
    const part = (task: object, noMeeting: string) =>
      recordWorkbook(sampleForm, { tasks: [task] as never, meetings: [] }, { ...records, statements: { noMeeting } });
    const [first = {}, second = {}] = sampleRows.tasks;
    const parts = [part(first, '机构改革'), part(second, '负责人调整')];
    const { workbook } = await joined(mergedRecords(sampleForm), records, ...parts);
    const said = checkSources(workbook)?.sources.filter(({ value }) => value === '机构改革；负责人调整') ?? [];
    expect(said.map(({ from }) => from.file)).toEqual(['a.xlsx', 'b.xlsx']);
    const [{ sheet, cell } = { sheet: '', cell: '' }] = said;
    expect(checkSources(withCells(workbook, sheet, { [cell]: '机构改革' }))?.findings).toHaveLength(1);
  });

  it('quote nothing personal, changed or not', async () => {
    const [first = {}] = sampleRows.tasks;
    const whole = recordWorkbook(sampleForm, { tasks: [{ ...first, phone: '13900000000' }] as never }, records);
    const { workbook } = await joined(mergedRecords(sampleForm), records, whole);
    const kept = cellsOf(workbook, sourcesSheetName);
    expect(JSON.stringify(kept)).not.toContain('13900000000');
    const { sources = [], findings } = checkSources(workbook) ?? {};
    expect(findings).toEqual([]);
    expect(JSON.stringify(sources)).not.toContain('13900000000');
    const { sheet, cell } = sources.find(({ value }) => value === '1＊＊') ?? { sheet: '', cell: '' };
    const changed = checkSources(withCells(workbook, sheet, { [cell]: '13911111111' }));
    expect(changed?.findings).toMatchObject([{ cell, seen: '1＊＊' }]);
    expect(JSON.stringify(changed)).not.toContain('13911111111');
  });

  it('are none of a workbook that was not joined', () => {
    expect(checkSources(workbookOf({}))).toBeUndefined();
    expect(judgeRead(workbookOf({}), indicatorData, goodContext)).not.toHaveProperty('sources');
  });

  it('are told to few in a form whose files are for few', () => {
    const changed = claimed(goodLine.with(6, '1'));
    expect(withSources([], changed, 'major-projects').findings).toMatchObject([{ audience: 'zone-and-office' }]);
    expect(withSources([], changed, 'institution').findings[0]).not.toHaveProperty('audience');
  });
});

/** Where the tax of a sub-area stands. */
function cellOf(workbook: Workbook, subArea: string): string {
  const name = [...(workbook.sheets[0]?.cells ?? [])].find(({ value }) => value === subArea);
  return `C${name?.row}`;
}

describe('a sheet of sources that somebody touched', () => {
  it.each([
    ['no such sheet', goodLine.with(0, '别的表')],
    ['itself', goodLine.with(0, sourcesSheetName)],
    ['no cell', goodLine.with(1, 'ZZZZ9')],
    ['no cell, but a range', goodLine.with(1, 'A1:B2')],
    ['no file', goodLine.with(2, '')],
    ['a file with an endless name', goodLine.with(2, '长'.repeat(256))],
    ['no sheet of the source', goodLine.with(3, '')],
    ['no cell of the source', goodLine.with(4, '=1+1')],
    ['no hash', goodLine.with(5, 'A'.repeat(64))],
    ['an endless value', goodLine.with(6, '9'.repeat(201))],
    ['something beside', [...goodLine, '备注']],
    ['nothing but a hash', [null, null, null, null, null, sha256]],
    ['another type', [1, true, { date: '2025-01-01' }, { error: '#REF!' }]],
  ] as const)('loses the line that names %s, with a warning, and nothing else', (_, line) => {
    const { outcome, findings, sources } = judgeRead(claimed(goodLine, line, goodLine), indicatorData, goodContext);
    expect(outcome).toBe('valid');
    expect(findings).toMatchObject([
      { rule: 'merge.sources-unreadable', level: 'warning', sheet: sourcesSheetName, cell: 'A3', seen: '1 行' },
    ]);
    expect(sources).toHaveLength(2);
  });

  it.each([
    ['another header', [['工作表', '单元格']]],
    ['nothing', []],
    ['an older header', [sourcesHeader.slice(0, 6), goodLine.slice(0, 6)]],
    ['a header further down', [[], sourcesHeader, goodLine]],
  ] as const)('with %s is not used at all, with one warning', (_, rows) => {
    const checked = checkSources(workbookOf({}, { name: sourcesSheetName, rows: rows as never }));
    expect(checked?.sources).toEqual([]);
    expect(checked?.findings.map(({ rule }) => rule)).toEqual(['merge.sources-unreadable']);
  });

  it('of more lines than any form has is read in part, and the rest is counted', () => {
    const lines = Array.from({ length: 20_003 }, () => goodLine);
    const { sources, findings } = checkSources(claimed(...lines)) ?? {};
    expect(sources).toHaveLength(20_000);
    expect(findings).toMatchObject([{ rule: 'merge.sources-unreadable', seen: '20003 行', expected: '至多 20000 行' }]);
  });

  it('is never more than findings, whatever stands in it', () => {
    const part = fc.oneof(
      fc.constantFrom(...goodLine, ...sourcesHeader, '__proto__', 'constructor', 'XFD1048576', ''),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(part, { maxLength: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.boolean(), rows, (headed, given) => {
        const all = headed ? [sourcesHeader, ...given] : given;
        const workbook = workbookOf({}, { name: sourcesSheetName, state: 'veryHidden', rows: all as never });
        const { findings = [], sources } = checkSources(workbook) ?? {};
        expect(findings.every(({ level }) => level === 'warning' || level === 'info')).toBe(true);
        expect(JSON.stringify(sources).length).toBeLessThan(20_000);
      }),
      { numRuns: 150 },
    );
  });
});
