import { boardFrame } from '../../../libs/domain/boards/board-frame.ts';
import { blocksOf } from '../../../libs/domain/schemes/scheme-blocks.ts';
import type { CellPlan } from '../../../libs/workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../../libs/workbook/write/page-plan.ts';
import { statisticalPage } from '../../../libs/workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../../libs/workbook/write/workbook-plan.ts';
import { itemTitle } from '../report/item-title.ts';
import { displayOf, rounded } from '../report/rounded-number.ts';
import { type CircularRun, type ScoreTable, scoreTable } from './score-table.ts';

/**
 * The scores of a year as a workbook to be printed (考评得分汇总表): the table of the circular, and on a second sheet every item's
 * value and score.
 */
export const scoreSheet = (run: CircularRun): WorkbookPlan => {
  const { year, synthetic } = run.inputs;
  const title = '联动创新区绩效考评得分汇总表';
  const table = scoreTable(run);
  const frame = boardFrame(synthetic === true);
  const period = `${year}年度`;
  const page = statisticalPage({
    ...frame,
    name: '得分汇总表',
    ...{ title, period, unit: '分' },
    columns: columnsOf(table),
    body: table.rows.map(rowOf),
    notes: [
      ...table.notes.map((note) => note.replace(/^注：/u, '')),
      `测算编号 ${run.result.ranking.run.id}，数据截至 ${run.inputs.dataAsOf}。`,
    ],
  });
  const items = itemTable(run);
  const detail = statisticalPage({
    ...frame,
    name: '分项得分',
    title: '联动创新区绩效考评分项得分表',
    period,
    columns: columnsOf(items),
    body: items.rows.map(rowOf),
    paper: 'A3',
  });
  return { title: `${title}（${period}）`, sheets: [page.sheet, detail.sheet] };
};

const columnsOf = ({ header, rows }: Pick<ScoreTable, 'header' | 'rows'>): readonly PageColumn[] =>
  header.map((name, at) => {
    const decimals = Math.max(0, ...rows.map((row) => /^-?\d+\.(\d+)$/u.exec(row[at] ?? '')?.[1]?.length ?? 0));
    return {
      header: [name],
      width: at === 1 ? 20 : 12,
      ...(at === 1 ? { align: 'left' as const } : {}),
      ...(decimals > 0 ? { numberFormat: `0.${'0'.repeat(decimals)}` } : {}),
    };
  });

const rowOf = (cells: readonly string[]): PageRow => ({ cells: cells.map(cellOf) });

/** Printed numbers stay numbers, so that the sheet can be worked with. */
const cellOf = (text: string): CellPlan => ({
  kind: 'fixed',
  content: /^-?\d+(\.\d+)?$/u.test(text) ? { number: text } : { text },
});

const itemTable = ({ inputs, result }: CircularRun): Pick<ScoreTable, 'header' | 'rows'> => {
  const { scheme, zones } = inputs;
  const display = displayOf(scheme);
  const names = new Map(zones.map(({ zone, name }) => [zone, name]));
  const items = blocksOf(scheme).flatMap((block) => block.items);
  return {
    header: ['位次', '联动创新区', ...items.map(({ id }) => itemTitle(scheme, id).zh)],
    rows: result.ranking.entries.map(({ rank, zone, indicators }) => [
      rank === null ? '—' : String(rank),
      names.get(zone) ?? zone,
      ...items.map(({ id }) => {
        const score = indicators[id]?.score ?? null;
        return score === null ? '—' : rounded(score, display);
      }),
    ]),
  };
};
