import type { Cell } from '../../../workbook/workbook.ts';
import type { CellContent } from '../../../workbook/write/cell-plan.ts';
import { sha256Hex } from '../../digest.ts';

/** Longer texts are kept as their hash. */
const longest = 100;

/** Digits of a double that a spreadsheet keeps and shows. */
const digits = 15;

const hashed = /^(?:sha256|personal):[0-9a-f]{64}$/u;

/**
 * What joining keeps of a value beside its source, so that a change of it is seen when the workbook comes back: the value as a
 * cell has it; of what is personal, and of long texts, a hash.
 *
 * @example
 * recordedValue({ number: '12.50' }, false); // '12.5'
 */
export const recordedValue = (content: CellContent, personal: boolean): string => {
  const text = textOfContent(content);
  if (personal) return `personal:${sha256Hex(text)}`;
  return text.length > longest || hashed.test(text) ? `sha256:${sha256Hex(text)}` : text;
};

/**
 * Whether a cell has the value that joining kept; a cell that is not there has none.
 *
 * @example
 * isAsRecorded('12.5', undefined); // false
 */
export const isAsRecorded = (recorded: string, cell: Cell | undefined): boolean => {
  const text = textOfCell(cell);
  return hashed.test(recorded) ? recorded.endsWith(`:${sha256Hex(text)}`) : recorded === text;
};

/**
 * A cell's value as it is shown beside its source: of what is personal its first letter, of a long text its beginning.
 *
 * @example
 * shownBeside('personal:…', undefined); // ''
 */
export const shownBeside = (recorded: string, cell: Cell | undefined): string => {
  const text = textOfCell(cell);
  if (text === '') return text;
  const letters = [...text.slice(0, longest * 2)];
  if (isPersonal(recorded)) return `${letters[0]}＊＊`;
  return text.length > longest ? `${letters.slice(0, longest).join('')}…` : text;
};

/**
 * What joining kept, as people are told of it; of a hash, that there was something.
 *
 * @example
 * shownRecord('12.5'); // '12.5'
 */
export const shownRecord = (recorded: string): string => (hashed.test(recorded) ? '（汇总时的文字）' : recorded);

const isPersonal = (recorded: string): boolean => hashed.test(recorded) && recorded.startsWith('personal:');

const textOfContent = (content: CellContent): string => {
  if ('number' in content) return numberText(Number(content.number));
  if ('date' in content) return content.date;
  return 'text' in content ? plainText(content.text) : (content.result ?? '');
};

const textOfCell = (cell: Cell | undefined): string => {
  if (!cell) return '';
  return cell.type === 'number' ? numberText(cell.value) : plainText(String(cell.value ?? ''));
};

const numberText = (value: number): string => String(Number(value.toPrecision(digits)));

/** As writers store it and readers give it back: lines end with `\n`, what no XML can hold is replaced. */
const plainText = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .toWellFormed()
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .trim();
