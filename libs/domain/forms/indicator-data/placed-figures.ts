import type { Message } from '../../message.ts';
import type { Sighting } from '../reading/rule.ts';
import { columnOf } from './columns.ts';
import type { Figure } from './figure.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import type { SubAreaRow } from './table-body.ts';
import type { FigureColumn } from './table-columns.ts';

/** A figure with its row and column, and what to call it, e.g. `“主城片区”的税收收入`. */
export interface PlacedFigure {
  readonly row: SubAreaRow;
  readonly figure: Figure;
  readonly column: FigureColumn;
  readonly what: Message;
}

/**
 * Every figure of the sub-areas' rows, row by row; made once for all rules.
 *
 * @example
 * placedFigures(sheet).filter(({ figure }) => figure.value?.isNegative());
 */
export const placedFigures = oncePerSheet(({ body, columns }): readonly PlacedFigure[] =>
  body.rows.flatMap((row) =>
    [...row.figures.values()].flatMap((figure) => {
      const column = columns.figures.get(figure.field);
      return column ? [new NamedWhenAsked(row, figure, column)] : [];
    }),
  ),
);

/** Makes its name when it is asked for: few figures are ever named. */
class NamedWhenAsked implements PlacedFigure {
  readonly row: SubAreaRow;
  readonly figure: Figure;
  readonly column: FigureColumn;

  constructor(row: SubAreaRow, figure: Figure, column: FigureColumn) {
    this.row = row;
    this.figure = figure;
    this.column = column;
  }

  get what(): Message {
    return nameOf(this.row, this.figure);
  }
}

const nameOf = (row: SubAreaRow, { field }: Figure): Message => {
  const { label } = columnOf(field);
  if (!row.name) return { zh: `第 ${row.row} 行的${label}`, en: `${label} in row ${row.row}` };
  return { zh: `“${row.name.text}”的${label}`, en: `${label} of ${row.name.text}` };
};

/**
 * A sighting at a figure's cell.
 *
 * @example
 * sightFigure(placed, '不小于 0 的数', { zh: '…', en: '…' });
 */
export const sightFigure = ({ figure }: PlacedFigure, expected: string, message: Message): Sighting => ({
  cell: figure.cell,
  field: figure.field,
  seen: figure.seen,
  expected,
  message,
});

/**
 * The unit to name beside a column's figures; empty where it is not known.
 *
 * @example
 * unitOf(column); // '万元'
 */
export const unitOf = ({ unit }: FigureColumn): string => (unit.kind === 'known' ? unit.unit.name : '');
