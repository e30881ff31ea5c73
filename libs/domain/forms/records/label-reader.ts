import { compactText } from '../reading/compact-text.ts';
import type { RecordSheet } from './record-form.ts';

/**
 * The form in which labels of columns are compared: compact, lower case, without the marks of what must be filled in.
 *
 * @example
 * labelKey('* 责任 单位：'); // '责任单位'
 */
export const labelKey = (text: string): string =>
  compactText(text)
    .toLowerCase()
    .replace(/\((?:必填|选填|可选)\)/gu, '')
    .replace(/^[*※]+|[*:※]+$/gu, '');

/** Which field of a table the rows of a header name, outermost first; undefined for a column that is not asked for. */
export type LabelReader = (texts: readonly string[]) => string | undefined;

/**
 * Makes a reader of the labels of one table. Brackets may be there or not, unless only they tell two columns apart. It
 * remembers what it has read: a search for the header reads each label many times.
 *
 * @example
 * labelReader(sheet)(['季度推进情况（第三季度）']); // 'progress'
 */
export const labelReader = ({ columns }: RecordSheet): LabelReader => {
  const named = columns.flatMap(({ field, label, names = [] }) =>
    [label, ...names].map((text) => [labelKey(text), field] as const),
  );
  const exact = new Map(named);
  const bare = unambiguous(named);
  const known = new Map<string, string | undefined>();
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const key = keys.get(text) ?? labelKey(text);
    keys.set(text, key);
    return key;
  };
  return (texts) => {
    const said = texts.map(keyOf).filter((text) => text !== '');
    const id = said.join('\u0000');
    if (known.has(id)) return known.get(id);
    const text = triesOf(said).find((one) => exact.has(one) || bare.has(withoutBrackets(one)));
    const field = text === undefined ? undefined : (exact.get(text) ?? bare.get(withoutBrackets(text)));
    known.set(id, field);
    return field;
  };
};

const withoutBrackets = (key: string): string => key.replace(/\([^()]*(?:\)|$)/gu, '').replace(/^[*※]+|[*:※]+$/gu, '');

/** Labels without their brackets, of those that then still mean one field. */
const unambiguous = (named: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => {
  const byKey = Map.groupBy(named, ([key]) => withoutBrackets(key));
  return new Map(
    [...byKey].flatMap(([key, some]) => {
      const fields = new Set(some.map(([, field]) => field));
      const [field] = fields;
      return key !== '' && field !== undefined && fields.size === 1 ? [[key, field] as const] : [];
    }),
  );
};

/** All rows together in both orders, then fewer and fewer of the outer ones, then the outermost alone. */
const triesOf = (said: readonly string[]): readonly string[] => {
  const inner = said.map((_, index) => said.slice(index));
  return [...inner.flatMap((some) => [some.join(''), some.toReversed().join('')]), ...said.slice(0, 1)];
};
