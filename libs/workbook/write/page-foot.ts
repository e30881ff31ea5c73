import type { CellPlan } from './cell-plan.ts';
import { letterSize } from './cell-styles.ts';
import { columnsFor, shareColumns, spanWidth } from './column-spans.ts';
import { type ColumnSpan, emptyRow, type PageBlock, spanningRow, stack } from './page-block.ts';
import { type StatisticalPage, usualSignatures } from './page-plan.ts';
import { heightOf, linesOf, textWidth } from './text-extent.ts';

/** Everything below the table: the notes, then who answers for it. */
export function pageFoot({ notes = [], signatures = usualSignatures }: StatisticalPage, widths: readonly number[]) {
  return stack([
    ...(notes.length === 0 ? [] : [emptyRow(4)]),
    ...notes.map((note, index) => noteRow(numbered(note, index, notes.length), widths)),
    ...(signatures.length === 0 ? [] : [emptyRow(8)]),
    ...signatureRows(signatures, widths),
  ]);
}

/** 注：1. … and, under it, 2. … */
const numbered = (note: string, index: number, count: number): string =>
  `${index === 0 ? '注：' : '　　'}${count > 1 ? `${index + 1}. ` : ''}${note}`;

function noteRow(text: string, widths: readonly number[]): PageBlock {
  const all = { left: 1, right: widths.length };
  const points = letterSize('remark');
  const height = heightOf(linesOf(text, spanWidth(widths, all), points), points);
  return spanningRow([[all, { kind: 'remark', content: { text } }]], height);
}

/** Each label with its room takes an equal share; where columns are few or narrow, they take several rows. */
function signatureRows(labels: readonly string[], widths: readonly number[]): readonly PageBlock[] {
  if (labels.length === 0) return [];
  const spans = signatureSpans(labels, widths);
  const rows: PageBlock[] = [];
  for (let first = 0; first < labels.length; first += spans.length) {
    const some = labels.slice(first, first + spans.length);
    rows.push(
      spanningRow(
        some.flatMap((label, index) => signature(label, spans[index], widths)),
        22,
      ),
    );
  }
  return rows;
}

/** As many to a row as leave the longest label whole beside its room. */
function signatureSpans(labels: readonly string[], widths: readonly number[]): readonly ColumnSpan[] {
  const needed = Math.max(...labels.map(labelWidth));
  for (let count = Math.min(labels.length, Math.floor(widths.length / 2)); count > 1; count--) {
    const spans = shareColumns(widths, new Array<number>(count).fill(1), 2);
    if (spans.every(({ left, right }) => spanWidth(widths, { left, right: right - 1 }) >= needed)) return spans;
  }
  return [{ left: 1, right: widths.length }];
}

const labelWidth = (label: string): number => textWidth(`${label}：`, letterSize('label')) + 1;

function signature(
  label: string,
  span: ColumnSpan | undefined,
  widths: readonly number[],
): readonly (readonly [ColumnSpan, CellPlan])[] {
  if (!span) return [];
  const text = `${label}：`;
  const count = columnsFor(widths, span.left, labelWidth(label), span.right - span.left);
  return [
    [
      { left: span.left, right: span.left + count - 1 },
      { kind: 'label', content: { text }, align: 'right' },
    ],
    [{ left: span.left + count, right: span.right }, { kind: 'entry' }],
  ];
}
