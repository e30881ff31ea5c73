import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../../workbook/write/page-plan.ts';
import { Decimal, plain } from '../../decimal.ts';
import type { IndicatorField, IndicatorTable, TableRow } from '../../indicator-table.ts';
import { indicatorDataHeading } from '../catalogue.ts';
import { columnDefinitions, printedLabel } from '../indicator-data/columns.ts';
import { numberContent } from '../template/record-content.ts';
import type { PrintedPage } from './printed-page.ts';

/** What stands in a cell of which nothing was reported. */
const nothing: CellPlan = { kind: 'fixed', content: { text: '—' }, align: 'center' };

/**
 * The page of a table of raw figures, in the units in which they are kept, with the zone's sums.
 *
 * @example
 * figurePage({ rows: [] }).name; // '基础数据表'
 */
export const figurePage = ({ rows }: IndicatorTable): PrintedPage => ({
  name: '基础数据表',
  title: indicatorDataHeading.title.zh,
  unit: '见表头',
  columns,
  body: [...rows.map(subAreaRow), totalRow(rows)],
});

const columns: readonly PageColumn[] = [
  { header: ['序号'], width: 6 },
  { header: ['片区名称'], width: 14 },
  ...columnDefinitions.map(
    ({ field }): PageColumn => ({
      header: [printedLabel(field).replace(/[（(]/gu, '\n$&')],
      width: 13,
      align: 'right',
      numberFormat: '#,##0.######',
    }),
  ),
];

const subAreaRow = ({ subArea, figures }: TableRow, index: number): PageRow => ({
  cells: [
    { kind: 'fixed', content: { number: String(index + 1) } },
    { kind: 'fixed', content: { text: subArea } },
    ...columnDefinitions.map(({ field }): CellPlan => {
      const { value } = figures[field];
      return value === null ? nothing : { kind: 'fixed', content: numberContent(value) };
    }),
  ],
});

const totalRow = (rows: readonly TableRow[]): PageRow => ({
  cells: [
    { kind: 'total' },
    { kind: 'total', content: { text: '合计' } },
    ...columnDefinitions.map(({ field }): CellPlan => {
      const sum = sumOf(rows, field);
      return { kind: 'total', ...(sum === undefined ? {} : { content: numberContent(sum) }) };
    }),
  ],
});

/** A sum over a figure that is lacking would be none. */
const sumOf = (rows: readonly TableRow[], field: IndicatorField): string | undefined => {
  const values = rows.map(({ figures }) => figures[field].value);
  if (values.length === 0 || values.includes(null)) return undefined;
  return plain(values.reduce((sum, value) => sum.plus(value ?? 0), new Decimal(0)));
};
