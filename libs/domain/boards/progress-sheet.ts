import type { CellPlan } from '../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../workbook/write/page-plan.ts';
import { statisticalPage } from '../../workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import { printedPeriod } from '../forms/records/period-relation.ts';
import { boardFrame, printedDeadline, printedMoment } from './board-frame.ts';
import type { ProgressState } from './filing-progress.ts';
import { openFilings } from './open-filings.ts';
import type { ProgressBoard, ProgressCell, ProgressRow } from './progress-board.ts';
import type { ProgressCounts } from './progress-counts.ts';
import { stateWords } from './state-words.ts';

/** More columns than this are printed on A3. */
const mostOnA4 = 16;

/**
 * The board of filings as a workbook to be printed: zone × form × period, with the sums, and on a second sheet what is still open.
 * Its first row says so where figures are made up.
 *
 * @example
 * progressSheet(progressBoard(facts)).sheets.map(({ name }) => name); // ['报送进度表', '未完成清单']
 */
export const progressSheet = (board: ProgressBoard): WorkbookPlan => {
  const synthetic = board.rows.some(({ cells }) => cells.some((cell) => cell.synthetic === true));
  const title = '联动创新区报送进度表';
  const period = printedPeriod(board.periods[0]?.slice(0, board.periods.length > 1 ? 4 : 6) ?? '');
  const columns = columnsOf(board);
  const page = statisticalPage({
    ...boardFrame(synthetic),
    name: '报送进度表',
    ...{ title, period, columns },
    atRight: `截至 ${printedMoment(board.moment)}`,
    body: [...board.rows.map(rowOf), totalRow(board)],
    notes: [
      '未报：尚未签发；已报：已签发、待审核；退回：审核退回、待重报；通过：审核通过；逾期：超过时限仍未签发；—：无须报送。',
      '“迟”：首次校验通过的文件晚于时限（宽限期除外）；“宽”：在宽限期内，不扣分；“催N”：已催报N次；“重开”：已重新开放、待更正；“导入”：按此前认定文件导入，非本系统报送；一次通过率＝首次审核即通过数÷已审核数。',
    ],
    paper: columns.length > mostOnA4 ? 'A3' : 'A4',
  });
  return { title: `${title}（${period}）`, sheets: [page.sheet, openFilings(board, { period, synthetic })] };
};

const columnsOf = ({ columns }: ProgressBoard): readonly PageColumn[] => [
  { header: ['序号'], width: 5 },
  { header: ['联动创新区'], width: 18, align: 'left' },
  ...columns.map(
    ({ heading, period, deadline }): PageColumn => ({
      header: [printedPeriod(period), heading.title.zh.replace(/^联动创新区(各片区)?/u, ''), dueLine(deadline?.dueAt)],
      width: columns.length > mostOnA4 ? 8 : 11,
    }),
  ),
  ...['应报', '已报', '通过', '退回', '逾期'].map((label): PageColumn => ({ header: ['合计', label], width: 6 })),
  { header: ['一次通过率\n（%）'], width: 12 },
];

const dueLine = (due: string | undefined): string =>
  due === undefined ? '常年' : printedDeadline(due).slice(5).replace(' ', '\n');

const rowOf = ({ zone, cells, counts }: ProgressRow, index: number): PageRow => ({
  cells: [
    { kind: 'fixed', content: { number: String(index + 1) } },
    { kind: 'fixed', content: { text: zone.name } },
    ...cells.map(cellOf),
    ...sums(counts, 'fixed'),
  ],
});

const kinds: Readonly<Record<ProgressState, CellPlan['kind']>> = {
  accepted: 'green',
  filed: 'fixed',
  'not-filed': 'fixed',
  returned: 'yellow',
  overdue: 'red',
  'not-owed': 'fixed',
};

const cellOf = ({ state, late, inGrace, reminded, underWay, imported }: ProgressCell): CellPlan => ({
  kind: kinds[state],
  content: {
    text: [
      stateWords[state].zh,
      ...(imported ? ['导入'] : []),
      ...(underWay === 'reopened' ? ['重开'] : []),
      ...(late ? ['迟'] : []),
      ...(inGrace ? ['宽'] : []),
      ...(reminded ? [`催${reminded.times}`] : []),
    ].join('·'),
  },
});

const totalRow = ({ columns, counts }: ProgressBoard): PageRow => ({
  cells: [
    { kind: 'total' },
    { kind: 'total', content: { text: '通过/应报' } },
    ...columns.map(
      ({ counts: { accepted, owed } }): CellPlan => ({ kind: 'total', content: { text: `${accepted}/${owed}` } }),
    ),
    ...sums(counts, 'total'),
  ],
});

const sums = (counts: ProgressCounts, kind: 'fixed' | 'total'): readonly CellPlan[] => {
  const { owed, filed, accepted, returned, overdue, firstPassRate } = counts;
  return [
    ...[owed, filed, accepted, returned, overdue].map(
      (count): CellPlan => ({ kind, content: { number: String(count) } }),
    ),
    { kind, ...(firstPassRate === null ? {} : { content: { number: firstPassRate } }) },
  ];
};
