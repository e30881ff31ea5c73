import type { CellPlan } from './cell-plan.ts';
import { letterSize } from './cell-styles.ts';
import { shareColumns, spanWidth } from './column-spans.ts';
import { type PageBlock, spanningRow, stack } from './page-block.ts';
import { type StatisticalPage, usualUnitLabel } from './page-plan.ts';
import { heightOf, linesOf, textWidth } from './text-extent.ts';

/** Everything above the table's header. */
export function pageHead(page: StatisticalPage, widths: readonly number[]): PageBlock {
  const all = { left: 1, right: widths.length };
  const blocks: PageBlock[] = [];
  if (page.banner !== undefined) blocks.push(spanningRow([[all, text('banner', page.banner)]], 20));
  if (page.annex !== undefined) blocks.push(spanningRow([[all, text('label', page.annex)]], lineHeight));
  const lines = linesOf(page.title, spanWidth(widths, all), letterSize('title'));
  const title: CellPlan = { ...text('title', page.title), wrap: true };
  blocks.push(spanningRow([[all, title]], heightOf(lines, letterSize('title')) + 8));
  return stack([...blocks, ...headLines(page.headLines ?? [], widths), statementLine(page, widths)]);
}

const lineHeight = 17;

const text = (kind: CellPlan['kind'], words: string): CellPlan => ({ kind, content: { text: words } });

/** The block at the right: as many of the last columns as its widest line needs, so that its lines begin together. */
function headLines(lines: readonly string[], widths: readonly number[]): readonly PageBlock[] {
  const needed = Math.max(0, ...lines.map((line) => textWidth(line, letterSize('label')) + 2));
  let left = widths.length;
  while (left > 2 && spanWidth(widths, { left, right: widths.length }) < needed) left--;
  return lines.map((line) => spanningRow([[{ left, right: widths.length }, text('label', line)]], lineHeight));
}

/** 填报单位 at the left, 报告期 in the middle, 计量单位 or what stands in its place at the right. */
function statementLine(
  { reportingUnit, unitLabel, period, unit, atRight }: StatisticalPage,
  widths: readonly number[],
): PageBlock {
  const [left, middle, right] = shareColumns(widths, [5, 3, 4]);
  if (!left || !middle || !right) throw new RangeError('a page has at least three columns');
  const filer = `${unitLabel ?? usualUnitLabel}：`;
  const said = atRight ?? (unit === undefined ? undefined : `计量单位：${unit}`);
  return spanningRow(
    [
      [left, reportingUnit === undefined ? text('entry', filer) : text('label', `${filer}${reportingUnit}`)],
      [middle, { ...text('label', `报告期：${period}`), align: 'center' }],
      ...(said === undefined ? [] : ([[right, { ...text('label', said), align: 'right' }]] as const)),
    ],
    lineHeight + 3,
  );
}
