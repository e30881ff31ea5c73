import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { RowPlan, SheetPlan, ValidationPlan } from '../../../workbook/write/sheet-plan.ts';
import type { ComposedPage } from '../../../workbook/write/statistical-page.ts';
import type { IndicatorField } from '../../indicator-table.ts';
import { departments } from '../authority-values/departments.ts';
import { columnDefinitions } from '../indicator-data/columns.ts';
import { withRowsBelow } from './rows-below.ts';

/** The columns of names, before those of figures. */
const named = 2;

/** What is to be said of each column of figures, in a row of its own below the table. */
interface NoteRow {
  readonly label: string;
  readonly note: string;
  /** What stands there in advance; it may be written over. */
  readonly preset: (field: IndicatorField) => string | undefined;
  readonly choices: (field: IndicatorField) => readonly string[] | undefined;
}

/** Who has the figure, where one department has it: it may name another. */
const departmentOf = (field: IndicatorField): string | undefined =>
  departments.find(({ id, fields }) => id !== 'science' && fields.includes(field))?.name;

const enterprises = '与用地同一企业范围';
const trade = '按注册地，人民币';
const investment = '商务部系统，美元';

/** Scopes that the notice leaves no choice in; the others are chosen. */
const scopes: Readonly<Partial<Record<IndicatorField, string>>> = {
  landArea: '企业年末实际用地',
  rdExpenditure: enterprises,
  operatingRevenue: enterprises,
  exports: trade,
  imports: trade,
  tradePrior: trade,
  fdi: investment,
  fdiPrior: investment,
};

const energy = ['等价值', '当量值'];
const scopeChoices: Readonly<Partial<Record<IndicatorField, readonly string[]>>> = {
  taxRevenue: ['含留抵退税', '不含留抵退税'],
  energy,
  energyPrior: energy,
};

const noteRows: readonly NoteRow[] = [
  {
    label: '数据性质',
    note: '各列选“快报”“年报”或“核定”；各列相同的，可只填第一列',
    preset: () => undefined,
    choices: () => ['快报', '年报', '核定'],
  },
  { label: '数据来源部门', note: '提供该列数据的部门，可改写', preset: departmentOf, choices: () => undefined },
  {
    label: '口径',
    note: '税收选是否含留抵退税；能耗选等价值或当量值；工业增加值填价格基期，如“2020年可比价”；本年与上年应一致',
    preset: (field) => scopes[field],
    choices: (field) => scopeChoices[field],
  },
];

/**
 * A page of raw figures with rows for 数据性质, 数据来源部门 and 口径 of each column right below its table.
 *
 * @example
 * withColumnNotes(statisticalPage(page)).rows.length;
 */
export const withColumnNotes = ({ sheet, body }: ComposedPage): SheetPlan => {
  const width = sheet.columns.length;
  const page = withRowsBelow(
    sheet,
    body.bottom,
    noteRows.map((row) => noteRow(row, width)),
  );
  const checks = noteRows.flatMap((row, index) => checksOf(row, body.bottom + index + 1));
  return { ...page, validations: [...(page.validations ?? []), ...checks] };
};

const noteRow = ({ label, note, preset }: NoteRow, width: number): RowPlan => {
  const cells: CellPlan[] = [
    { kind: 'fixed' },
    { kind: 'fixed', content: { text: label }, note },
    ...columnDefinitions.map(({ field }): CellPlan => {
      const text = preset(field);
      return { kind: 'input', align: 'center', wrap: true, ...(text === undefined ? {} : { content: { text } }) };
    }),
  ];
  const rest = Array.from({ length: Math.max(0, width - cells.length) }, (): CellPlan => ({ kind: 'fixed' }));
  return { height: 32, cells: [...cells, ...rest] };
};

const checksOf = ({ label, choices }: NoteRow, row: number): readonly ValidationPlan[] =>
  columnDefinitions.flatMap(({ field }, index) => {
    const allowed = choices(field);
    const column = named + index + 1;
    if (!allowed) return [];
    return [
      {
        range: { top: row, bottom: row, left: column, right: column },
        rule: { choices: allowed },
        refusal: { title: label, text: '请从下拉列表中选择。确需保留的，请选“是”。' },
        severity: 'warning' as const,
      },
    ];
  });
