import type { IndicatorField } from '../../indicator-table.ts';
import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';
import { units } from '../../units/unit-table.ts';
import { compactText } from '../reading/compact-text.ts';
import { readBracket } from '../reading/label-bracket.ts';
import { remembering } from '../reading/remembering.ts';
import { columnDefinitions, columnOf, subAreaNames } from './columns.ts';

/** What a column is, as far as the form is concerned. */
export type ColumnName = IndicatorField | 'subArea';

/** What the header of one column says. */
export interface Label {
  /** As it is shown; the rows of a header joined by ` / `. */
  readonly text: string;
  /** Undefined for a column that the form does not ask for, such as 序号 or 备注. */
  readonly name: ColumnName | undefined;
  /** The units that it names, without repetition: one, unless something is wrong. */
  readonly units: readonly Unit[];
  /** How often it names a unit: the rows of a header may repeat it. */
  readonly unitMentions: number;
  /** A last bracket that is neither a unit nor a known remark, where no unit was found. */
  readonly oddUnit: string | undefined;
  /** Whether it says 可比价 or 可比口径. */
  readonly basisStated: boolean;
}

/** Labels are of at most three rows, each text of at most 80 letters. */
const mostTexts = 1000;
const mostYears = 8;

/**
 * Makes a reader of labels for a form of one year, so that `2024年` can mean 上年 in 2025. It remembers what it has read: a search
 * for the header reads each label many times, and the next workbook has the same ones.
 *
 * @example
 * labelReader(2025)(['2024年进出口总额(亿元)']).name; // 'tradePrior'
 */
export const labelReader = remembering((year: number | undefined): ((parts: readonly string[]) => Label) => {
  const partOf = remembering((text: string) => readPart(text, year), mostTexts);
  return remembering(
    (parts) => joinParts(parts, parts.map(partOf)),
    mostTexts,
    (parts) => parts.join('\u0000'),
  );
}, mostYears);

/**
 * Reads a column's label from the rows of its header, outermost first. The order of the words is free: 上年 over 出口额,
 * or 工业增加值 over 上年, or 可比价工业增加值 in one.
 *
 * @example
 * readLabel(['上年进出口总额（可比口径）', '（亿元）']).name; // 'tradePrior'
 */
export const readLabel = (parts: readonly string[], year?: number): Label => labelReader(year)(parts);

const joinParts = (texts: readonly string[], parts: readonly Part[]): Label => {
  const prior = parts.some((part) => part.prior);
  const named = nameOf(
    parts.map((part) => part.base),
    prior,
  );
  const found = [...parts.flatMap((part) => part.units), ...(named?.unit ? [named.unit] : [])];
  return {
    text: texts.map((text) => text.trim()).join(' / '),
    name: named && contradicts(named.name, parts) ? undefined : named?.name,
    units: [...new Set(found)],
    unitMentions: found.length,
    oddUnit: found.length === 0 ? parts.findLast((part) => part.odd !== undefined)?.odd : undefined,
    basisStated: parts.some((part) => part.comparable),
  };
};

interface Part {
  readonly base: string;
  readonly units: readonly Unit[];
  readonly odd: string | undefined;
  readonly prior: boolean;
  readonly comparable: boolean;
  readonly currentPrice: boolean;
}

const comparableWords = /(?:按?可比价格?(?:计算)?|可比口径|不变价格?)的?/gu;
const priorWords = /上年度?(?:同期)?(?:累计)?|去年(?:同期)?(?:累计)?|上期|同期/gu;
const currentWords = /本年度?(?:累计)?|当年|报告期|本期|全年/gu;

const readPart = (part: string, year: number | undefined): Part => {
  const text = nameYears(compactText(part), year);
  const whole = findUnit(text);
  if (whole) return { base: '', units: [whole], odd: undefined, prior: false, comparable: false, currentPrice: false };
  const brackets = [...text.matchAll(/\(([^()]*)(?:\)|$)/gu)];
  const contents = brackets.map((match) => readBracket(match[1] ?? ''));
  const last = brackets.at(-1);
  const ends = last !== undefined && last.index + last[0].length === text.length;
  return {
    base: stripWords(text.replace(/\([^()]*(?:\)|$)/gu, '')),
    units: contents.flatMap((content) => content.unit ?? []),
    odd: ends ? contents.at(-1)?.odd : undefined,
    prior: text.search(priorWords) >= 0,
    comparable: text.search(comparableWords) >= 0,
    currentPrice: /现价|当年价|名义/u.test(text),
  };
};

/** Names the years of a label as people would: the form's own year and the one before it. */
const nameYears = (text: string, year: number | undefined): string =>
  text.replace(/(\d{4})年度?/gu, (whole, digits: string) => {
    if (year === undefined) return whole;
    if (Number(digits) === year) return '本年';
    return Number(digits) === year - 1 ? '上年' : whole;
  });

const stripWords = (text: string): string =>
  text
    .replace(comparableWords, '')
    .replace(priorWords, '')
    .replace(currentWords, '')
    .replace(/[:/,、的-]+$/u, '');

/** Tries all parts together in both orders, then fewer and fewer of the inner ones, then the outermost alone. */
const nameOf = (
  bases: readonly string[],
  prior: boolean,
): { readonly name: ColumnName; readonly unit?: Unit } | undefined => {
  const said = bases.filter((base) => base !== '');
  const inner = said.map((_, index) => said.slice(index));
  const tries = [...inner.flatMap((some) => [some.join(''), some.toReversed().join('')]), said[0] ?? ''];
  for (const text of tries) {
    const name = known.get(keyOf(text, prior));
    if (name) return { name };
  }
  return withTrailingUnit(tries[0] ?? '', prior);
};

/** `税收收入/万元` and `税收收入万元`: a unit without brackets. */
const withTrailingUnit = (text: string, prior: boolean) => {
  for (const unit of units) {
    if (!text.endsWith(unit.name)) continue;
    const name = known.get(keyOf(stripWords(text.slice(0, -unit.name.length).replace(/单位:?$/u, '')), prior));
    if (name) return { name, unit };
  }
  return undefined;
};

const keyOf = (base: string, prior: boolean): string => `${prior ? '上年' : ''}${base.toUpperCase()}`;

const known: ReadonlyMap<string, ColumnName> = new Map<string, ColumnName>([
  ...subAreaNames.map((name) => [name, 'subArea'] as const),
  ...columnDefinitions.flatMap(({ field, names, prior }) => names.map((name) => [keyOf(name, prior), field] as const)),
]);

/** Value added at current prices (现价) is another figure than the one asked for. */
const contradicts = (name: ColumnName, parts: readonly Part[]): boolean =>
  name !== 'subArea' && columnOf(name).basis === '可比价' && parts.some((part) => part.currentPrice);
