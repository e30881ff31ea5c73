import { recordSheets } from '../../../../../test/support/forms/record-workbook.ts';
import type { FilingContext } from '../../../filing.ts';
import type { FixtureValue, SheetFixture } from '../../indicator-data/workbook-fixture.ts';
import { sampleContext, sampleForm, sampleRows } from '../record-fixture.ts';

/** A workbook that breaks one rule, and the cell where it does; without `at`, no single cell. */
export interface SpoiledWorkbook {
  readonly sheets: readonly SheetFixture[];
  readonly at?: string;
  readonly context?: FilingContext;
}

const [tasks = {}, meetings = {}] = recordSheets(sampleForm, sampleRows, sampleContext);
const rows = tasks.rows ?? [];

/** The good sheets, the first of them changed. */
const sheets = (change: SheetFixture): readonly SheetFixture[] => [{ ...tasks, ...change }, meetings];

const cells = (at: string, changes: Readonly<Record<string, FixtureValue>>): SpoiledWorkbook => ({
  sheets: sheets({ cells: changes }),
  at,
});

/** One value in place of the good one, found where it stands. */
const one = (at: string, value: FixtureValue): SpoiledWorkbook => cells(at, { [at]: value });

const withoutColumn = (column: number) => rows.map((row) => row.toSpliced(column - 1, 1));

const heading = (text: string): SpoiledWorkbook => {
  const named = { cells: { A2: text } };
  return {
    sheets: [
      { ...tasks, ...named },
      { ...meetings, cells: { A2: null } },
    ],
  };
};

const ofSubArea = (name: string, subArea: string): SheetFixture => ({
  ...tasks,
  name,
  rows: [...rows.slice(0, 3), ...rows.slice(3, 6).filter((row) => row[1] === subArea), ...rows.slice(6)],
});

const manyRows = Array.from({ length: 41 }, (_, at): readonly FixtureValue[] => [
  at,
  '临空片区',
  `任务${at}`,
  '甲',
  '未启动',
]);

const lastQuarter: SheetFixture = {
  ...tasks,
  name: '二季度',
  cells: { A2: '填报单位：杭州联动创新区  报告期：2025年第二季度' },
};

/** For every general rule one workbook that breaks it. */
export const spoiledWorkbooks: Readonly<Record<string, SpoiledWorkbook>> = {
  'sheet.empty': { sheets: [{ rows: [] }, { name: 'Sheet2', rows: [] }] },
  'sheet.not-found': { sheets: [meetings, { ...tasks, state: 'hidden' }] },
  'sheet.header-hidden': { sheets: sheets({ hiddenRows: [3] }) },
  'sheet.several': { sheets: [tasks, { ...tasks, name: '任务表 (2)' }, meetings] },
  'sheet.joined': { sheets: [ofSubArea('主城', '主城片区'), ofSubArea('临空', '临空片区'), meetings] },
  'sheet.passed-over': { sheets: [lastQuarter, tasks, meetings] },
  'sheet.hidden': { sheets: [tasks, meetings, { ...lastQuarter, state: 'hidden' }] },
  'zone.other': { ...heading('填报单位：宁波联动创新区  报告期：2025年第三季度'), at: 'A2' },
  'zone.unclear': { ...heading('填报单位：主城片区管委会  报告期：2025年第三季度'), at: 'A2' },
  'zone.absent': heading('报告期：2025年第三季度'),
  'period.other': { ...heading('填报单位：杭州联动创新区  报告期：2024年第三季度'), at: 'A2' },
  'period.unclear': { ...heading('填报单位：杭州联动创新区  报告期：2025年度'), at: 'A2' },
  'period.absent': heading('填报单位：杭州联动创新区'),
  'column.missing': { sheets: sheets({ rows: withoutColumn(4) }) },
  'column.left-out': { sheets: sheets({ rows: withoutColumn(16) }) },
  'column.hidden': { sheets: sheets({ hiddenColumns: [4] }), at: 'D3' },
  'column.repeated': one('R3', '牵头单位'),
  'column.extra': one('R3', '承办人意见'),
  'unit.unknown': one('G3', '投资额（万块）'),
  'unit.wrong-kind': one('G3', '投资额（亿美元）'),
  'unit.conflict': one('G3', '投资额（亿元）（万元）'),
  'unit.converted': cells('G3', { G3: '投资额（万元）', G4: 125_000 }),
  'row.none': { sheets: [{ ...meetings, rows: meetings.rows?.slice(0, 3) ?? [] }, tasks] },
  'row.too-few': { sheets: sheets({ rows: rows.toSpliced(4, 2) }) },
  'row.too-many': { sheets: sheets({ rows: [...rows.slice(0, 3), ...manyRows] }) },
  'row.hidden': { sheets: sheets({ hiddenRows: [5] }), at: 'B5' },
  'row.after-end': { sheets: sheets({ rows: rows.toSpliced(5, 0, ['注：以上为主城片区。']) }), at: 'B7' },
  'row.repeated': one('C5', '建设数字贸易 平台'),
  'row.dropped': { sheets: sheets({ rows: rows.toSpliced(4, 1) }) },
  'value.required': one('D6', '——'),
  'value.too-short': one('F4', '推进中'),
  'value.too-long': one('D4', '甲、乙、丙、丁、戊、己'),
  'value.not-an-option': one('E4', '以完成'),
  'value.not-a-number': one('G4', '约12亿'),
  'value.disguised-number': one('G4', { value: 0.125, format: '0.00%' }),
  'value.merged': { sheets: sheets({ merges: ['G4:G5'] }), at: 'G4' },
  'value.out-of-range': one('H4', 1.5),
  'value.not-a-date': one('I4', '年底前'),
  'value.not-a-document-number': one('L4', '市政府文件'),
  'value.unknown-sub-area': one('B6', '钱塘片区'),
  'value.unknown-zone': one('N4', '宁波联动创新区'),
  'value.not-a-url': one('O4', '见附件'),
  'value.not-a-phone': one('P4', '12345'),
  'value.not-a-code': one('Q6', 'X-3'),
  'value.error-cell': one('F4', { error: '#REF!' }),
  'value.uncalculated': one('F4', { formula: '[1]Sheet1!A1', value: null }),
  'value.locked-changed': one('D5', '市科技局'),
  'value.mended': one('K4', '√'),
  'value.formula-mended': one('H4', { formula: 'SUM(S1:S9)', value: 120 }),
};

/** The filing of a spoiled workbook. */
export const contextOf = ({ context }: SpoiledWorkbook): FilingContext => context ?? sampleContext;
