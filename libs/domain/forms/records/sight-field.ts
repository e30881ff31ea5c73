import type { Message } from '../../message.ts';
import type { Sighting } from '../reading/rule.ts';
import type { ReadRow } from './read-sheet.ts';

/** More of a text than this is not quoted. */
const MOST = 60;

/**
 * A sighting at a row's cell; where the workbook lacks the column, at the first cell of the row. For columns that are not
 * personal.
 *
 * @example
 * sightField(row, 'status', '未启动、推进中或已完成', { zh: '…', en: '…' }).cell; // 'G4'
 */
export const sightField = (row: ReadRow, field: string, expected: string, message: Message): Sighting => {
  const cell = row.cells[field];
  const place = cell ?? Object.values(row.cells)[0];
  return {
    sheet: row.sheet,
    ...(place ? { cell: place.cell } : {}),
    field,
    seen: shortened(cell?.seen ?? '') || '（空）',
    expected,
    message,
  };
};

const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
