import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';
import { compactText } from '../reading/compact-text.ts';
import { readBracket } from '../reading/label-bracket.ts';

/**
 * In which unit a column of numbers is: known; named by a word that is no unit; a unit of something else; more than one
 * unit named; or none, for a count.
 */
export type ColumnUnit =
  | { readonly kind: 'known'; readonly unit: Unit; readonly asked: Unit }
  | { readonly kind: 'unknown'; readonly text: string; readonly asked: Unit }
  | { readonly kind: 'wrong-kind'; readonly unit: Unit; readonly asked: Unit }
  | { readonly kind: 'conflict'; readonly units: readonly Unit[]; readonly asked: Unit }
  | { readonly kind: 'count' };

/**
 * The unit of a column: the one in the brackets of its header, else the one of the right kind that the sheet's line
 * 单位：… names, else the form's own: unlike a table of figures, the printed label need not name it.
 *
 * @example
 * columnUnit(['总投资(亿元)'], '亿元', []).kind; // 'known'
 * columnUnit(['企业数'], undefined, []).kind; // 'count'
 */
export const columnUnit = (
  labels: readonly string[],
  name: string | undefined,
  sheetUnits: readonly Unit[],
): ColumnUnit => {
  const asked = name === undefined ? undefined : findUnit(name);
  if (!asked) return { kind: 'count' };
  const said = labels.flatMap(wordsOf).map(readBracket);
  const [unit, ...more] = [...new Set(said.flatMap((bracket) => bracket.unit ?? []))];
  if (unit && more.length > 0) return { kind: 'conflict', units: [unit, ...more], asked };
  if (unit) return unit.kind === asked.kind ? { kind: 'known', unit, asked } : { kind: 'wrong-kind', unit, asked };
  const odd = said.findLast(
    (bracket) => bracket.odd !== undefined && /[元美亩米里煤]|公顷|万块/u.test(bracket.odd),
  )?.odd;
  if (odd !== undefined) return { kind: 'unknown', text: odd, asked };
  const [fallback, ...others] = sheetUnits.filter(({ kind }) => kind === asked.kind);
  return { kind: 'known', unit: fallback && others.length === 0 ? fallback : asked, asked };
};

/** What stands in brackets, or a row of the header that is a unit as a whole. */
const wordsOf = (label: string): readonly string[] => {
  const text = compactText(label);
  const brackets = [...text.matchAll(/\(([^()]*)(?:\)|$)/gu)].map(([, content = '']) => content);
  return findUnit(text) ? [text, ...brackets] : brackets;
};
