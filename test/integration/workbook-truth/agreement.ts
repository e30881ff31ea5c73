import type { Cell } from '../../../libs/workbook/workbook.ts';
import type { ShownField } from './libreoffice.ts';

/** Whether a cell says what LibreOffice exported for it. */
export function agrees(cell: Cell, { text, quoted }: ShownField): boolean {
  switch (cell.type) {
    case 'string':
      return quoted && cell.value === text;
    case 'error':
      return quoted && cell.value === text;
    case 'boolean':
      return !quoted && (cell.value ? 'TRUE' : 'FALSE') === text;
    case 'number':
      return !quoted && isSameNumber(cell.value, numberOf(text));
    case 'date':
      return !quoted && cell.value === dateOf(text);
  }
}

/** The number of a field: a percentage is exported as such. */
function numberOf(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Equal in the 15 digits that LibreOffice exports. */
const isSameNumber = (ours: number, theirs: number): boolean =>
  Number(ours.toPrecision(15)) === Number(theirs.toPrecision(15));

const moment = /^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2}))?\s*(\d{2,}:\d{2}:\d{2})?$/;

/** A date or time of a field, however LibreOffice writes its kind, in the form of our cells; undefined for none. */
function dateOf(text: string): string | undefined {
  const match = moment.exec(text);
  if (match === null) return undefined;
  const [, year, month = '', day = '', time] = match;
  if (year === undefined) return time;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time === undefined || time === '00:00:00' ? date : `${date}T${time}`;
}
