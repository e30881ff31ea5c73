import { saysNothing } from '../../reading/blank-mark.ts';
import { compactText } from '../../reading/compact-text.ts';
import { quoteAll } from '../../reading/quote.ts';
import type { ChoiceOption } from '../column-type.ts';
import { nearest } from './nearest.ts';
import { nothing, refuse, said, type ValueReading } from './value-reading.ts';

/** Signs and words that mean 是 and 否 where these are among the options. */
const yes = /^(?:[√✓✔☑■●对]|是的|已|有|yes|y|true|1)$/iu;
const no = /^(?:[×✗✘✕☒xX]|不是|不|未|没|没有|无|no|n|false|0)$/iu;
/** A box that is ticked, and the words up to the next box. */
const ticked = /[☑☒■√✓✔●]([^☑☒■√✓✔●□☐○]+)/gu;

/**
 * One of a list of options, by its name, an alias, with a number before or a full stop behind it, or the ticked one of
 * several boxes; √ and × are 是 and 否.
 *
 * @example
 * readChoice('√', [{ value: '是' }, { value: '否' }]).value; // '是'
 * readChoice('□是 ☑否', [{ value: '是' }, { value: '否' }]).value; // '否'
 */
export const readChoice = (text: string, options: readonly ChoiceOption[]): ValueReading => {
  const value = named(text, options) ?? byTick(text, options);
  if (value !== undefined) return said(value, value === text ? undefined : value);
  if (saysNothing(text)) return nothing;
  const near = nearest(
    compactText(text),
    options.map((option) => option.value),
  );
  return refuse(
    'value.not-an-option',
    options.length > 8 ? `${quoteAll(near)}等 ${options.length} 个选项之一` : quoteAll(near),
  );
};

const named = (text: string, options: readonly ChoiceOption[]): string | undefined => {
  const key = keyOf(text);
  const bare = key.replace(/^\(?[\da-z]{1,2}[.、)]/u, '').replace(/[。.;,]+$/u, '');
  const option = options.find(({ value, aliases = [] }) =>
    [value, ...aliases].some((spelling) => keyOf(spelling) === key || keyOf(spelling) === bare),
  );
  if (option) return option.value;
  const has = (value: string) => options.find((one) => one.value === value)?.value;
  if (yes.test(key)) return has('是');
  return no.test(key) ? has('否') : undefined;
};

const byTick = (text: string, options: readonly ChoiceOption[]): string | undefined => {
  if (!/[□☐○]/u.test(text)) return undefined;
  const chosen = [...text.matchAll(ticked)].map(([, words = '']) => named(words.trim(), options));
  return chosen.length === 1 ? chosen[0] : undefined;
};

const keyOf = (text: string): string => compactText(text).toLowerCase();
