import { type CellRange, formatCellReference } from '../cell-reference.ts';
import { stack } from './page-block.ts';
import { pageBody } from './page-body.ts';
import { pageFoot } from './page-foot.ts';
import { pageHead } from './page-head.ts';
import { pageHeader } from './page-header.ts';
import type { StatisticalPage } from './page-plan.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** A page that was laid out, and where its table came to stand. */
export interface ComposedPage {
  readonly sheet: SheetPlan;
  /** The rows of the table's header. */
  readonly header: CellRange;
  /** The body of the table. */
  readonly body: CellRange;
  /** Where a cell of the body stands, e.g. `C9`; row and column of the body, from 1. */
  readonly at: (row: number, column: number) => string;
}

/**
 * Lays out a page as Chinese statistical forms are (统计报表): title, block at the right with 表号 and 制定机关, the line of
 * 填报单位, 报告期 and 计量单位, header, body, notes, and the line of signatures. Throws `RangeError` for fewer than three
 * columns, more than three rows of header, or a body that is empty or wider than the header.
 *
 * @example
 * statisticalPage({ name: '基础数据表', title, period: '2025年度', columns, body }).at(1, 1); // 'A5'
 */
export function statisticalPage(page: StatisticalPage): ComposedPage {
  const widths = page.columns.map(({ width }) => width);
  const head = pageHead(page, widths);
  const header = pageHeader(page.columns);
  const headerTop = head.rows.length + 1;
  const top = headerTop + header.rows.length;
  const at = (row: number, column: number): string => formatCellReference(top + row - 1, column);
  const body = pageBody(page, at);
  const { rows, merges } = stack([head, header, body, pageFoot(page, widths)]);
  const range = { left: 1, right: widths.length };
  const sheet: SheetPlan = {
    name: page.name,
    columns: page.columns.map(({ width }) => ({ width })),
    rows,
    merges,
    freeze: { rows: top - 1, ...(page.frozenColumns === undefined ? {} : { columns: page.frozenColumns }) },
    print: {
      paper: page.paper ?? 'A4',
      orientation: page.orientation ?? 'landscape',
      ...(page.onePage ? { onePage: true as const } : {}),
      repeatRows: { first: headerTop, last: top - 1 },
      footer: {
        center: '第 {page} 页，共 {pages} 页',
        ...(page.footer === undefined ? {} : { left: page.footer }),
      },
    },
    validations: body.checks.map(({ range: { top: first, bottom, ...columns }, ...check }) => ({
      ...check,
      range: { top: first + top - 1, bottom: bottom + top - 1, ...columns },
    })),
    protected: page.protected ?? true,
  };
  return {
    sheet,
    header: { top: headerTop, bottom: top - 1, ...range },
    body: { top, bottom: top + body.rows.length - 1, ...range },
    at,
  };
}
