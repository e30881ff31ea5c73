import { parseCellReference } from '../../../workbook/cell-reference.ts';
import type { Message } from '../../message.ts';
import type { Sighting } from '../reading/rule.ts';
import type { ReadCell, ReadRow } from './read-sheet.ts';
import type { JudgedRecords, RecordColumn, RecordForm, RecordSheet } from './record-form.ts';

/** A cell with its row, its column and its table. */
export interface PlacedCell {
  readonly table: RecordSheet;
  readonly column: RecordColumn;
  readonly row: ReadRow;
  readonly cell: ReadCell;
}

/**
 * The cells of all tables that may be worth a remark, row by row: those that do not simply say a value. Running numbers are nobody's
 * data and left out, and so are blanks where nothing need stand. Mostly they are few, and nothing is made for the others.
 *
 * @example
 * remarkableCells({ definition, sheets }).filter(({ cell }) => cell.refusal); // what no rule may pass over
 */
export const remarkableCells = ({
  definition,
  sheets,
}: Pick<JudgedRecords, 'sheets'> & { readonly definition: RecordForm }): readonly PlacedCell[] =>
  definition.sheets.flatMap((table) => {
    const placed: PlacedCell[] = [];
    const columns = table.columns.filter(({ type }) => type.kind !== 'sequence');
    for (const row of sheets[table.id]?.remarkable ?? []) {
      for (const column of columns) {
        const cell = row.cells[column.field];
        if (cell && isRemarkable(cell, column)) placed.push({ table, column, row, cell });
      }
    }
    return placed;
  });

/**
 * Whether a cell may be worth a remark: it is refused, mended, a formula, or blank where something may be required.
 *
 * @example
 * isRemarkable({ field: 'task', cell: 'C4', seen: '推进', value: '推进' }, column); // false
 */
export const isRemarkable = ({ value, refusal, mended, formula }: ReadCell, { required }: RecordColumn): boolean =>
  (value === null && required !== undefined) || refusal !== undefined || mended !== undefined || formula === true;

/**
 * Whether a cell says nothing: it is blank, or says 无. What is refused does say something.
 *
 * @example
 * isUnsaid({ field: 'task', cell: 'C4', seen: '——', value: null }); // true
 */
export const isUnsaid = ({ value, refusal }: ReadCell): boolean => value === null && refusal === undefined;

/**
 * Of cells that are one (merged, or filled down), the first.
 *
 * @example
 * distinctCells(placed).length; // no more than placed.length
 */
export const distinctCells = <Placed extends Pick<PlacedCell, 'row' | 'cell'>>(
  placed: readonly Placed[],
): readonly Placed[] => {
  const seen = new Set<string>();
  return placed.filter(({ row, cell }) => {
    const place = `${row.sheet}!${cell.cell}`;
    const fresh = !seen.has(place);
    seen.add(place);
    return fresh;
  });
};

/**
 * Names a cell by its row and its column's label, in both languages.
 *
 * @example
 * nameCell(placed).zh; // '第 4 行“责任单位”'
 */
const nameCell = ({ row, column, cell }: Omit<PlacedCell, 'table'>): Message => {
  // A value that is merged or filled down stands in a row above.
  const at = parseCellReference(cell.cell)?.row ?? row.row;
  return { zh: `第 ${at} 行“${column.label}”`, en: `“${column.label}” in row ${at}` };
};

/**
 * A sighting at a cell: what is seen there, what was expected with the clause that asks for it, and the message. What is
 * personal is not quoted.
 *
 * @example
 * sightCell(placed, '日期', { zh: '不是日期', en: 'is no date' }).message.zh; // '第 4 行“日期”不是日期'
 */
export const sightCell = (placed: PlacedCell, expected: string, said: Message): Sighting => {
  const what = nameCell(placed);
  return {
    sheet: placed.row.sheet,
    cell: placed.cell.cell,
    field: placed.column.field,
    seen: quotable(placed),
    expected: withClause(expected, placed.column),
    message: { zh: `${what.zh}${said.zh}`, en: `${what.en} ${said.en}` },
  };
};

/**
 * What may be quoted of a cell: of a personal one its first letter, of a blank one that it is blank.
 *
 * @example
 * quotable(placed); // '张＊＊'
 */
export const quotable = ({ column, cell }: Pick<PlacedCell, 'column' | 'cell'>): string => {
  if (cell.seen === '') return '（空）';
  return column.personal ? `${[...cell.seen][0] ?? ''}＊＊` : cell.seen;
};

/**
 * What was expected, with the clause that the column comes from.
 *
 * @example
 * withClause('日期', { clause: '附件2' }); // '日期（依据：附件2）'
 */
export const withClause = (expected: string, { clause }: Pick<RecordColumn, 'clause'>): string =>
  clause === '' ? expected : `${expected}（依据：${clause}）`;
