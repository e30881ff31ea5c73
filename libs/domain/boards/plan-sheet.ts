import type { CellRange } from '../../workbook/cell-reference.ts';
import type { CellPlan } from '../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../workbook/write/page-plan.ts';
import { statisticalPage } from '../../workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import { printedPeriod } from '../forms/records/period-relation.ts';
import { boardFrame, printedMoment } from './board-frame.ts';
import { type Lamp, lampWords } from './lamp.ts';
import type { PlanBoard, PlanTask } from './plan-board.ts';

/** One block of tasks; a page holds one or, side by side, several. */
const panel: readonly PageColumn[] = [
  { header: ['序号'], width: 6 },
  { header: ['联动\n创新区'], width: 9 },
  { header: ['片区'], width: 12 },
  { header: ['工作任务'], width: 32, align: 'left' },
  { header: ['责任单位'], width: 22, align: 'left' },
  { header: ['承载平台'], width: 22, align: 'left' },
  { header: ['完成时限'], width: 10 },
  { header: ['状态'], width: 8 },
  { header: ['灯'], width: 5 },
  { header: ['说明'], width: 14, align: 'left' },
];

/** As many rows fill a page of A3 with letters that can be read from a step away; more tasks go on in the next block. */
const rowsOfPanel = 60;
const mostPanels = 3;

/** What stands under a joined cell. */
const covered = null;

/**
 * The plan board as a workbook that is printed on one page of A3 (挂图): the cells of a zone and of a 片区 are joined, each task
 * with its lamp and why.
 *
 * @example
 * planSheet(planBoard(facts)).sheets[0]?.print?.onePage; // true
 */
export const planSheet = (board: PlanBoard): WorkbookPlan => {
  const { missing, counts, moment, synthetic } = board;
  const title = '联动创新区挂图作战表';
  const period = printedPeriod(String(board.year));
  const panels = panelsOf(board.tasks);
  const { sheet } = statisticalPage({
    ...boardFrame(synthetic),
    name: '挂图作战表',
    ...{ title, period },
    columns: panels.flatMap(() => panel),
    atRight: `截至 ${printedMoment(moment)}　绿灯 ${counts.green}　黄灯 ${counts.yellow}　红灯 ${counts.red}`,
    body: (panels[0] ?? []).map((_, row) => rowOf(panels, row)),
    bodyMerges: panels.flatMap((placed, at) => [
      ...joined(placed, at * panel.length + 2, zoneOf),
      ...joined(placed, at * panel.length + 3, subAreaOf),
    ]),
    notes: [
      '红灯：超过完成时限未完成，或进度滞后；黄灯：30日内到期未完成，时间过半未启动，应报季度进展未更新，或已调整；绿灯：已完成，或按序时推进。',
      ...(missing.length > 0 ? [`尚无审核通过的年度计划：${missing.map(({ name }) => name).join('、')}。`] : []),
    ],
    paper: 'A3',
    orientation: 'landscape',
    onePage: true,
  });
  return { title: `${title}（${period}）`, sheets: [sheet] };
};

interface PlacedTask {
  readonly task: PlanTask;
  readonly number: number;
}

/** A place of a panel; the last one may end before the first. */
type Panel = readonly (PlacedTask | undefined)[];

const panelsOf = (tasks: readonly PlanTask[]): readonly Panel[] => {
  const count = Math.min(mostPanels, Math.max(1, Math.ceil(tasks.length / rowsOfPanel)));
  const length = Math.max(1, Math.ceil(tasks.length / count));
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length }, (__, row) => {
      const index = at * length + row;
      const task = tasks[index];
      return task && { task, number: index + 1 };
    }),
  );
};

const rowOf = (panels: readonly Panel[], row: number): PageRow => ({
  height: 18,
  cells: panels.flatMap((placed) => cellsOf(placed[row]?.task, placed[row - 1]?.task, placed[row]?.number)),
});

const zoneOf = ({ zone }: PlanTask): string => zone.id;
const subAreaOf = ({ zone, subArea }: PlanTask): string => `${zone.id}#${subArea}`;

const lampLetters: Readonly<Record<Lamp, string>> = { green: '绿', yellow: '黄', red: '红' };

const cellsOf = (
  task: PlanTask | undefined,
  above: PlanTask | undefined,
  number: number | undefined,
): readonly (CellPlan | null)[] => {
  if (!task) return panel.map((): CellPlan => ({ kind: 'fixed' }));
  return [
    { kind: 'fixed', content: { number: String(number) } },
    above && zoneOf(above) === zoneOf(task) ? covered : text(task.zone.name.replace(/联动创新区$/u, '')),
    above && subAreaOf(above) === subAreaOf(task) ? covered : text(task.subArea),
    text(task.task),
    text(task.responsible.join('、')),
    text(task.platform.join('、')),
    text(task.deadline),
    text(task.status),
    { kind: task.lamp, content: { text: lampLetters[task.lamp] } },
    text(task.reasons.map((reason) => lampWords[reason].zh).join('；')),
  ];
};

const text = (words: string): CellPlan => ({ kind: 'fixed', ...(words === '' ? {} : { content: { text: words } }) });

/** The ranges of a column over neighbours that are alike. */
const joined = (placed: Panel, column: number, keyOf: (task: PlanTask) => string): readonly CellRange[] => {
  const keys = placed.map((one) => one && keyOf(one.task));
  const ranges: CellRange[] = [];
  let top = 0;
  keys.forEach((key, row) => {
    if (key !== undefined && keys[row + 1] === key) return;
    if (row > top) ranges.push({ top: top + 1, bottom: row + 1, left: column, right: column });
    top = row + 1;
  });
  return ranges;
};
