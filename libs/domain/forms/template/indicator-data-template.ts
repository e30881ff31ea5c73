import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { PageColumn, PageRow } from '../../../workbook/write/page-plan.ts';
import { type ComposedPage, statisticalPage } from '../../../workbook/write/statistical-page.ts';
import { canonicalUnits } from '../../indicator-table.ts';
import { type ColumnDefinition, columnDefinitions, printedLabel } from '../indicator-data/columns.ts';
import { mayBeNegative } from '../indicator-data/rules/value-negative-unusual.ts';
import { type BaseRow, baseFigures } from './base-figures.ts';
import { columnCheck } from './column-check.ts';
import { withColumnNotes } from './column-note-rows.ts';
import type { FormTemplate, TemplateRequest } from './form-template.ts';
import { pageFrame } from './page-frame.ts';
import { numberContent } from './record-content.ts';
import { taggedIndicatorData } from './tagged-indicator-data.ts';

/** The columns of names, before those of figures. */
const named = 2;

/**
 * The templates of 联动创新区主要评价指标基础数据表: a row for every registered sub-area (片区), last year's accepted figures as
 * the base, a total that the program computes, and below it what is to be said of each column: 数据性质, 数据来源部门, 口径.
 */
export const indicatorDataTemplate: FormTemplate = {
  ...taggedIndicatorData,
  pages: (request) => [withColumnNotes(figuresPage(request))],
};

/**
 * The page with its table, without the rows for notes on columns below it.
 *
 * @example
 * figuresPage({ context, settings: templateSettings }).at(1, 1); // 'A9'
 */
export const figuresPage = (request: TemplateRequest): ComposedPage => {
  const rows = baseFigures(request.context, request.subArea);
  const columns = pageColumns(request);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return statisticalPage({
    ...pageFrame(taggedIndicatorData, request, width),
    name: '基础数据表',
    title: taggedIndicatorData.title.zh,
    unit: '见表头',
    columns,
    body: (at) => [
      ...rows.map(subAreaRow),
      ...(request.subArea === undefined && rows.length > 0 ? [totalRow(rows.length, at)] : []),
    ],
    frozenColumns: named,
  });
};

const pageColumns = ({ context: { zone } }: TemplateRequest): readonly PageColumn[] => [
  { header: ['序号'], width: 6 },
  { header: ['片区名称'], width: 14, note: '登记的片区名称，已预填；片区有增减的，请先联系省自贸办更新登记' },
  ...columnDefinitions.map((column): PageColumn => {
    const type = {
      kind: 'number',
      unit: canonicalUnits[column.field],
      ...(mayBeNegative.has(column.field) ? {} : { min: '0' }),
    } as const;
    const check = columnCheck(column.label, type, zone);
    return {
      header: [printedLabel(column.field).replace(/[（(]/gu, '\n$&')],
      width: 13,
      align: 'right',
      numberFormat: '#,##0.######',
      note: noteOf(column),
      ...(check ? { check } : {}),
    };
  }),
  { header: ['备注'], width: 16, align: 'left' },
];

const noteOf = ({ field, label, prior, basis }: ColumnDefinition): string => {
  const year = prior ? `上年数${basis ? `，按${basis}` : ''}；已预填审核通过数的，如需调整请改写并说明原因` : '本年数';
  return `${label}，单位：${canonicalUnits[field]}；${year}。没有数据的填“无”并说明（附件4；必填）`;
};

const subAreaRow = ({ subArea, figures }: BaseRow, index: number): PageRow => ({
  cells: [
    { kind: 'fixed', content: { number: String(index + 1) } },
    { kind: 'fixed', content: { text: subArea } },
    ...columnDefinitions.map(({ field }): CellPlan => {
      const base = figures[field];
      return { kind: 'input', ...(base === undefined ? {} : { content: numberContent(base) }) };
    }),
    { kind: 'input' },
  ],
});

const totalRow = (rows: number, at: (row: number, column: number) => string): PageRow => ({
  cells: [
    { kind: 'total' },
    { kind: 'total', content: { text: '合计' } },
    ...columnDefinitions.map((_, index): CellPlan => {
      const column = named + index + 1;
      return { kind: 'total', content: { formula: `SUM(${at(1, column)}:${at(rows, column)})` } };
    }),
    { kind: 'total' },
  ],
});
