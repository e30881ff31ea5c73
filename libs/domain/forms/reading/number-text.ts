import { Decimal } from '../../decimal.ts';
import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';
import { isBlankMark } from './blank-mark.ts';
import { type NumberReading, refused } from './number-reading.ts';

/** Longer runs of digits than any figure has: an account or telephone number. */
const mostDigits = 30;

const bracketedNegative = /^[(][\d\s.,]+[)]$|[△▲▽▼]/u;
const percentage = /[%‰]|百分|个点/u;
const exponent = /^[+-]?[\d.,]+e[+-]?\d+$/iu;
/** Sign, digits with their separators, and what follows; the minus may be U+2212. */
const parts = /^([+\-\u2212]?) *((?:\d[\d., ]*|\.\d+))(.*)$/su;

/**
 * Reads a number that was typed as text (文本型数字), in a column of the given unit. Full width, spaces of all kinds at
 * the ends, a leading apostrophe, `+` and the minus signs `-`, `－` and `−` are understood; so are thousands separators,
 * comma or space, where every group has three digits, and the column's own unit behind the number.
 *
 * Refused, since the person must say what is meant: `1,23`, percent, `(3.1)` and `△3.1` (accountants mean minus,
 * statisticians do not always), `1.2E+5` (digits were lost), another unit, and every other text.
 *
 * @example
 * readNumberText('１，７６３．８２', wanYuan); // { kind: 'number', value: 1763.82, as: 'text' }
 * readNumberText('——', wanYuan); // { kind: 'none' }
 */
export const readNumberText = (text: string, unit: Unit | undefined): NumberReading => {
  const shown = tidy(text);
  if (shown === '' || isBlankMark(shown)) return { kind: 'none' };
  if (percentage.test(shown)) return refused('percent');
  if (bracketedNegative.test(shown)) return refused('negative-notation');
  if (exponent.test(shown)) return refused('scientific');
  const [, sign, digits = '', rest = ''] = parts.exec(shown) ?? [];
  if (digits === '') return refused('text');
  const behind = unitBehind(rest, unit);
  if (behind !== 'own') return refused(behind);
  return readDigits(digits, sign !== '' && sign !== '+');
};

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .trim()
    .replace(/^['’‘]+/u, '')
    .trim();

const unitBehind = (rest: string, unit: Unit | undefined): 'own' | 'other-unit' | 'text' => {
  const word = rest.trim().replace(/^\((.*)\)$/u, '$1');
  if (word === '') return 'own';
  const named = findUnit(word);
  if (!named) return 'text';
  return named.name === unit?.name ? 'own' : 'other-unit';
};

const readDigits = (digits: string, negative: boolean): NumberReading => {
  const tidied = digits.trim().replace(/ ?([.,]) ?/gu, '$1');
  const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/u.test(tidied);
  if (!grouped && !/^(?:\d+(?:\.\d+)?|\.\d+)$/u.test(tidied)) return refused('grouping');
  const bare = tidied.replace(/[ ,]/gu, '');
  if (bare.length > mostDigits) return refused('too-large');
  const value = new Decimal(bare);
  return { kind: 'number', value: negative ? value.negated() : value, as: 'text' };
};
