import type { CellPlan } from '../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../workbook/write/page-plan.ts';
import type { SheetPlan } from '../../workbook/write/sheet-plan.ts';
import { statisticalPage } from '../../workbook/write/statistical-page.ts';
import { daysLate } from '../calendar/reminder.ts';
import { printedPeriod } from '../forms/records/period-relation.ts';
import type { SubmissionState } from '../submission.ts';
import { boardFrame, printedDeadline, printedMoment } from './board-frame.ts';
import type { ProgressBoard, ProgressCell, ProgressColumn, ProgressRow } from './progress-board.ts';
import { stateWords } from './state-words.ts';

const columns: readonly PageColumn[] = [
  { header: ['序号'], width: 6 },
  { header: ['联动创新区'], width: 20, align: 'left' },
  { header: ['报表'], width: 34, align: 'left' },
  { header: ['报告期'], width: 16 },
  { header: ['状态'], width: 8 },
  { header: ['时限'], width: 18 },
  { header: ['逾期天数'], width: 9 },
  { header: ['报送次数'], width: 9 },
  { header: ['当前环节'], width: 14 },
  { header: ['催报次数'], width: 9 },
  { header: ['最近催报'], width: 18 },
];

/**
 * The sheet of what is still open (未完成清单): each filing that is owed and neither signed off nor accepted, or open for correction, by zone.
 *
 * @example
 * openFilings(board, { period: '2025年度', synthetic: false }).name; // '未完成清单'
 */
export const openFilings = (
  board: ProgressBoard,
  { period, synthetic }: { readonly period: string; readonly synthetic: boolean },
): SheetPlan => {
  const open = board.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const column = board.columns[at];
      return column && isOpen(cell) ? [{ row, cell, column }] : [];
    }),
  );
  const body = open.map((one, index) => rowOf(one, index, board.moment));
  return statisticalPage({
    ...boardFrame(synthetic),
    name: '未完成清单',
    title: '未完成报送清单',
    period,
    atRight: `截至 ${printedMoment(board.moment)}`,
    columns,
    body: body.length > 0 ? body : [{ cells: columns.map((_, at) => text(at === 1 ? '全部完成' : '')) }],
  }).sheet;
};

const isOpen = ({ state, underWay }: ProgressCell): boolean =>
  ['not-filed', 'returned', 'overdue'].includes(state) || underWay === 'reopened';

interface OpenFiling {
  readonly row: ProgressRow;
  readonly cell: ProgressCell;
  readonly column: ProgressColumn;
}

const rowOf = ({ row, cell, column }: OpenFiling, index: number, moment: string): PageRow => {
  const due = (cell.deadline ?? column.deadline)?.dueAt;
  const days = due === undefined ? 0 : daysLate(due, moment);
  return {
    cells: [
      number(index + 1),
      text(row.zone.name),
      text(column.heading.title.zh),
      text(printedPeriod(cell.period)),
      { ...text(stateWords[cell.state].zh), kind: cell.state === 'overdue' ? 'red' : 'fixed' },
      text(due === undefined ? '' : `${printedDeadline(due)}${cell.deadline?.extended ? '（延期）' : ''}`),
      days > 0 ? number(days) : text(''),
      number(cell.attempts),
      text(cell.underWay === undefined ? '' : stageWords[cell.underWay]),
      number(cell.reminded?.times ?? 0),
      text(cell.reminded ? printedMoment(cell.reminded.lastAt) : ''),
    ],
  };
};

const text = (words: string): CellPlan => ({ kind: 'fixed', ...(words === '' ? {} : { content: { text: words } }) });

const number = (value: number): CellPlan => ({ kind: 'fixed', content: { number: String(value) } });

const stageWords: Readonly<Record<SubmissionState, string>> = {
  'awaiting-upload': '待上传',
  received: '校验中',
  expired: '上传已过期',
  valid: '待签发',
  invalid: '校验未通过',
  rejected: '无法读取',
  certified: '待审核',
  accepted: '已通过',
  returned: '已退回',
  withdrawn: '已撤回',
  reopened: '已重新开放',
  superseded: '已被替代',
};
