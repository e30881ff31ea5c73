import { Decimal } from '../../decimal.ts';
import type { DataEdition, IndicatorField, IndicatorTable } from '../../indicator-table.ts';
import { listCells } from '../reading/cell-list.ts';
import { type SaidRow, said } from '../records/said.ts';
import { figures, type SummaryFigure } from './contents.ts';

/** A number that was expected (预计数) in the summary, beside what the table of raw figures then came to (年报数). */
export interface ExpectedDifference<Row extends SaidRow> {
  readonly row: Row;
  readonly figure: SummaryFigure;
  readonly of: 'value' | 'growth';
  /** In the figure’s unit; a growth in per cent. */
  readonly expected: Decimal;
  readonly reported: Decimal;
  /** In per cent of what was reported; of a growth in percentage points. Never negative. */
  readonly difference: Decimal;
  /** The cells that `reported` was summed up from, with their sheet, e.g. `“基础数据表”C4:C5`. */
  readonly cells: string;
}

/** More of a difference is worth a look: in per cent of a value, and in percentage points of a growth. */
const most = { value: 5, growth: 3 } as const;

/** Editions that follow the expected numbers; a 快报 is as early as they are. */
const settled: readonly (DataEdition | undefined)[] = ['annual', 'verified'];

/**
 * Compares what a summary expected with the table of raw figures of its year, where that says of a column that it is 年报
 * or 核定: values that differ by over 5 %, growths by over 3 percentage points. Growths are compared where the table has
 * the base of both.
 *
 * @example
 * expectedDifferences([], table); // []
 */
export const expectedDifferences = <Row extends SaidRow>(
  rows: readonly Row[],
  table: IndicatorTable,
): readonly ExpectedDifference<Row>[] =>
  figures.flatMap((figure) => {
    const row = rows.find((one) => said(one, 'figure') === figure.name);
    const isSettled = figure.fields.every((field) => settled.includes(table.sources?.[field]?.edition));
    return row && isSettled ? compare(row, figure, table) : [];
  });

const compare = <Row extends SaidRow>(
  row: Row,
  figure: SummaryFigure,
  table: IndicatorTable,
): readonly ExpectedDifference<Row>[] => {
  const [value, growth] = [numberOf(row, 'expected'), numberOf(row, 'growth')];
  const reported = sumOf(table, figure.fields);
  if (!reported) return [];
  const found: ExpectedDifference<Row>[] = [];
  const about = { row, figure } as const;
  const apart = value && percentApart(value, reported);
  if (apart?.gt(most.value)) {
    const cells = cellsOf(table, figure.fields);
    found.push({ ...about, of: 'value', expected: value ?? apart, reported, difference: apart, cells });
  }
  const base = figure.prior && sumOf(table, [figure.prior]);
  if (figure.prior && base?.gt(0) && growth) {
    const grown = reported.div(base).minus(1).times(100);
    const points = grown.minus(growth).abs();
    const cells = cellsOf(table, [...figure.fields, figure.prior]);
    if (points.gt(most.growth)) {
      found.push({ ...about, of: 'growth', expected: growth, reported: grown, difference: points, cells });
    }
  }
  return found;
};

/** Of a value that came to nothing, whatever was expected is all of it. */
const percentApart = (expected: Decimal, reported: Decimal): Decimal => {
  const difference = expected.minus(reported).abs();
  if (reported.isZero()) return new Decimal(difference.isZero() ? 0 : 100);
  return difference.div(reported.abs()).times(100);
};

const numberOf = (row: SaidRow, field: string): Decimal | undefined =>
  said(row, field) === '' ? undefined : new Decimal(said(row, field));

/** The zone’s sum; undefined where a sub-area’s is missing. */
const sumOf = ({ rows }: IndicatorTable, fields: readonly IndicatorField[]): Decimal | undefined => {
  const values = rows.flatMap((row) => fields.flatMap((field) => row.figures[field].value ?? []));
  const whole = values.length > 0 && values.length === rows.length * fields.length;
  return whole ? Decimal.sum(0, ...values) : undefined;
};

const cellsOf = ({ rows }: IndicatorTable, fields: readonly IndicatorField[]): string => {
  const cells = rows.flatMap((row) => fields.map((field) => row.figures[field]));
  return `“${cells[0]?.sheet ?? ''}”${listCells(cells.map(({ cell }) => cell))}`;
};
