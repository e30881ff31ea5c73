import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand } from '../support/command/run-command.ts';
import { buildOle } from '../support/xlsx/build-ole.ts';
import { buildXlsx } from '../support/xlsx/build-xlsx.ts';

const ROWS = 20_000;
const NODE = ['--disable-warning=ExperimentalWarning', 'infra/cli/cells.ts'];

let folder: string;
let large: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-cells-'));
  const rows = Array.from({ length: ROWS }, (_, row) => [`片区${row}`, row + 0.1, '备注'.repeat(20)]);
  large = file('large.xlsx', buildXlsx({ sheets: [{ name: '大表', rows }] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The exit code, the lines of stdout as JSON, and stderr. */
async function cells(...args: readonly string[]) {
  const { code, stdout, stderr } = await startCommand('infra/cli/cells.ts', args).ended;
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { code, stderr, lines: lines.map((line) => JSON.parse(line)), text: stdout };
}

describe('the cells of a file', () => {
  it('are printed by sheet, row and column, each as what it is', async () => {
    const sheets = [
      {
        name: '表 1',
        rows: [
          [' 片区 ', '   ', 0.1 + 0.2, 1e21, -0.031],
          [
            { value: 45_730, format: 'yyyy"年"m"月"d"日"' },
            { value: 45_730.354166666664, format: 'yyyy/m/d h:mm' },
          ],
          [{ value: 0.3541666666666667, format: 'h:mm' }, true, { error: '#DIV/0!', formula: '1/0' }],
          [{ formula: 'SUM(C4:C7)' }, { formula: 'C1*2', cached: 0.6000000000000001 }, { value: null, format: '0.00' }],
          ['合并', '盖住'],
          [1, 2],
        ],
        merges: ['A5:B5'],
        hiddenRows: [6],
        hiddenColumns: [5],
      },
      { name: '去年', state: 'veryHidden' as const, rows: [['旧']] },
    ];
    const { code, text, stderr } = await cells(file('a.xlsx', buildXlsx({ sheets })));
    expect([code, stderr]).toEqual([0, '']);
    expect(text.split('\n')).toEqual([
      '{"sheet":"表 1","ref":"A1","type":"string","value":" 片区 "}',
      '{"sheet":"表 1","ref":"B1","type":"string","value":"   "}',
      '{"sheet":"表 1","ref":"C1","type":"number","value":0.30000000000000004}',
      '{"sheet":"表 1","ref":"D1","type":"number","value":1e+21}',
      '{"sheet":"表 1","ref":"E1","type":"number","value":-0.031,"hidden":true}',
      '{"sheet":"表 1","ref":"A2","type":"date","value":"2025-03-14"}',
      '{"sheet":"表 1","ref":"B2","type":"date","value":"2025-03-14T08:30:00"}',
      '{"sheet":"表 1","ref":"A3","type":"date","value":"08:30:00"}',
      '{"sheet":"表 1","ref":"B3","type":"boolean","value":true}',
      '{"sheet":"表 1","ref":"C3","type":"error","value":"#DIV/0!","formula":"1/0"}',
      '{"sheet":"表 1","ref":"A4","type":"string","value":null,"formula":"SUM(C4:C7)"}',
      '{"sheet":"表 1","ref":"B4","type":"number","value":0.6000000000000001,"formula":"C1*2"}',
      '{"sheet":"表 1","ref":"A5","type":"string","value":"合并"}',
      '{"sheet":"表 1","ref":"A6","type":"number","value":1,"hidden":true}',
      '{"sheet":"表 1","ref":"B6","type":"number","value":2,"hidden":true}',
      '{"sheet":"去年","ref":"A1","type":"string","value":"旧","hidden":true}',
      '',
    ]);
  });

  it('are dated by the 1904 system where the file counts so', async () => {
    const sheets = [{ name: '表', rows: [[{ value: 44_268, format: 'yyyy-mm-dd' }]] }];
    const { lines } = await cells(file('1904.xlsx', buildXlsx({ sheets, date1904: true })));
    expect(lines).toEqual([{ sheet: '表', ref: 'A1', type: 'date', value: '2025-03-14' }]);
  });

  it('of a CSV are texts of one sheet, in whatever encoding and under whatever name', async () => {
    const gbk = Buffer.from('c6acc7f82ccbb0cad50ac7aeccc12c3631322e35', 'hex');
    const { code, lines } = await cells(file('renamed.xlsx', gbk));
    expect(code).toBe(0);
    expect(lines).toEqual([
      { sheet: 'Sheet1', ref: 'A1', type: 'string', value: '片区' },
      { sheet: 'Sheet1', ref: 'B1', type: 'string', value: '税收' },
      { sheet: 'Sheet1', ref: 'A2', type: 'string', value: '钱塘' },
      { sheet: 'Sheet1', ref: 'B2', type: 'string', value: '612.5' },
    ]);
  });

  it('are none, and that is no failure, in a workbook without content', async () => {
    expect(await cells(file('empty.xlsx', buildXlsx({ sheets: [{ name: '空' }] })))).toMatchObject({
      code: 0,
      text: '',
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['workbook.legacy-xls', 'old.xlsx', buildOle(['Workbook'])],
    ['workbook.encrypted', 'locked.xlsx', buildOle(['EncryptedPackage'])],
    ['workbook.empty-file', 'nothing.xlsx', ''],
    ['workbook.corrupt', 'cut.xlsx', buildXlsx({ sheets: [{ name: '表', rows: [[1]] }] }).subarray(0, 900)],
    ['csv.markup', 'page.xlsx', '<html><table></table></html>'],
    ['csv.quotes', 'open.csv', 'a,"b'],
  ])('ends with 2 and %s as the last line', async (error, name, content) => {
    const { code, lines, stderr } = await cells(file(name, content));
    expect([code, stderr]).toEqual([2, '']);
    expect(lines).toEqual([{ error: { code: error, message: expect.stringMatching(/[\u4e00-\u9fff].*。 [A-Z]/s) } }]);
  });

  it.each([
    ['there is none', 'missing.xlsx'],
    ['it is a folder', '.'],
  ])('ends with 2 where %s', async (_, name) => {
    const { code, lines } = await cells(join(folder, name));
    expect(code).toBe(2);
    expect(lines).toMatchObject([{ error: { code: 'file.unreadable' } }]);
  });
});

describe('the command', () => {
  it.each([[[]], [['a.xlsx', 'b.xlsx']], [['--all', 'a.xlsx']]])(
    'says how it is used and ends with 64: %j',
    async (args) => {
      const { code, text, stderr } = await cells(...args);
      expect([code, text]).toEqual([64, '']);
      expect(stderr).toMatch(/^usage: npm run -s cells -- FILE/);
    },
  );

  it('writes all of a large file before it ends, to a file', async () => {
    const out = join(folder, 'out.jsonl');
    const child = spawn(process.execPath, [...NODE, large], { stdio: ['ignore', openSync(out, 'w'), 'inherit'] });
    expect(await once(child, 'close')).toEqual([0, null]);
    const written = readFileSync(out, 'utf8');
    expect(written.split('\n')).toHaveLength(3 * ROWS + 1);
    expect(written.endsWith(`"ref":"C${ROWS}","type":"string","value":"${'备注'.repeat(20)}"}\n`)).toBe(true);
  });

  it('writes all of a large file to a slow reader', async () => {
    const child = spawn(process.execPath, [...NODE, large], { stdio: ['ignore', 'pipe', 'inherit'] });
    let count = 0;
    for await (const _line of createInterface({ input: child.stdout })) {
      count += 1;
      if (count % 1000 === 0) await new Promise(setImmediate);
    }
    expect(count).toBe(3 * ROWS);
  });

  it('ends in silence where its reader has had enough', async () => {
    const child = spawn(process.execPath, [...NODE, large], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });
});
