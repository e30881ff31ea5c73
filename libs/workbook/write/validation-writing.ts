import type { DataValidation } from 'hucre/xlsx';
import { type CellRange, formatCellRange, formatCellReference } from '../cell-reference.ts';
import type { CellRule, CheckMessage, NumberRule } from './cell-check.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { mostValidatedCells, type ValidationPlan } from './sheet-plan.ts';
import { storedDate, storedNumber } from './stored-number.ts';

/**
 * The checks of a sheet as hucre takes them. Throws `RangeError` for a range that is too large, ranges that overlap, bounds
 * that are no numbers, and messages longer than Excel takes.
 */
export function writtenValidations(plans: readonly ValidationPlan[], lists: ChoiceLists): DataValidation[] {
  plans.forEach(({ range }, index) => {
    const name = formatCellRange(range);
    if (cellsIn(range) > mostValidatedCells) throw new RangeError(`a check on too many cells: ${name}`);
    const other = plans.slice(0, index).find((plan) => overlap(plan.range, range));
    if (other) throw new RangeError(`checks on ${formatCellRange(other.range)} and ${name} overlap`);
  });
  return plans.map((plan) => writtenValidation(plan, lists));
}

const cellsIn = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

/** Whether two ranges share a cell. */
const overlap = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function writtenValidation({ range, rule, prompt, refusal, severity }: ValidationPlan, lists: ChoiceLists) {
  for (const message of [prompt, refusal]) if (message) checkLength(message);
  return {
    ...writtenRule(rule, formatCellReference(range.top, range.left), lists),
    range: formatCellRange(range),
    allowBlank: true,
    ...(prompt && {
      showInputMessage: true,
      inputMessage: prompt.text,
      ...(prompt.title === undefined ? {} : { inputTitle: prompt.title }),
    }),
    showErrorMessage: true,
    errorStyle: severity ?? 'stop',
    errorMessage: refusal.text,
    ...(refusal.title === undefined ? {} : { errorTitle: refusal.title }),
  } satisfies DataValidation;
}

const mostTitle = 32;
const mostText = 255;

function checkLength({ title = '', text }: CheckMessage): void {
  if (title.length > mostTitle) throw new RangeError(`a title of more than ${mostTitle} characters: ${title}`);
  if (text.length > mostText) throw new RangeError(`a message of more than ${mostText} characters: ${text}`);
}

type WrittenRule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function writtenRule(rule: CellRule, first: string, lists: ChoiceLists): WrittenRule {
  if ('choices' in rule) return { type: 'list', formula1: lists.formulaOf(rule.choices) };
  if ('number' in rule) return numberRule(rule.number, first);
  if ('date' in rule) {
    const { min = '1900-03-01', max = '9999-12-31' } = rule.date;
    return between('date', String(storedDate(min)), String(storedDate(max)));
  }
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.textLength.max) };
}

/** Of numbers with so many decimals there is no type; a formula about the first cell of the range says it for all. */
function numberRule({ min, max, decimals }: NumberRule['number'], first: string): WrittenRule {
  const low = min === undefined ? undefined : String(storedNumber(min));
  const high = max === undefined ? undefined : String(storedNumber(max));
  if (decimals === undefined || decimals === 0) {
    return between(decimals === 0 ? 'whole' : 'decimal', low ?? '-999999999999999', high ?? '999999999999999');
  }
  const conditions = [`ISNUMBER(${first})`, `ROUND(${first},${decimals})=${first}`];
  if (low !== undefined) conditions.push(`${first}>=${low}`);
  if (high !== undefined) conditions.push(`${first}<=${high}`);
  return { type: 'custom', formula1: `AND(${conditions.join(',')})` };
}

const between = (type: 'whole' | 'decimal' | 'date', formula1: string, formula2: string): WrittenRule => ({
  type,
  operator: 'between',
  formula1,
  formula2,
});
