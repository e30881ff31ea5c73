import * as z from 'zod/mini';
import { indicators } from '../indicators/index.ts';
import { mechanismMeasures } from '../mechanism/measures/index.ts';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { placesOf, type SchemaPlace } from '../schema-places.ts';
import { asProblem, misfits, type SchemeProblem } from '../scoring/read-scheme.ts';
import { isLeaf, type SchemeChild } from '../scoring/scheme-tree.ts';
import { goldenProblems } from './golden-case.ts';
import { gradeMisfits } from './grade-misfits.ts';
import { unofficialMethods } from './official-methods.ts';
import { placeMisfits } from './place-misfits.ts';
import { type ItemSource, type Scheme, schemeDocument } from './scheme.ts';
import { unitMisfits } from './unit-misfits.ts';
import { weightSumMisfits } from './weight-sums.ts';

/**
 * Reads an official scheme from what JSON gave: its shape, what any scoring scheme must be, that every item has a
 * source and counts the way that source is meant, every node but the root a title, that what leads from score to place names what is there, that grades can all be given, that methods are official, units are the sources' and weights add up, and that golden cases can be
 * computed. All problems at once, each at its JSON pointer.
 *
 * @example
 * readOfficialScheme({ id: 'x' }).ok; // false
 */
export const readOfficialScheme = (document: unknown): Result<Scheme, readonly SchemeProblem[]> => {
  const parsed = z.safeParse(schemeDocument, document, { reportInput: true });
  if (!parsed.success) return fail(placesOf(parsed.error).map(asProblem));
  const scheme = parsed.data;
  const places = [
    ...misfits(scheme),
    ...unsourced(scheme),
    ...unofficialMethods(scheme),
    ...weightSumMisfits(scheme.tree),
    ...againstNature(scheme),
    ...placeMisfits(scheme),
    ...gradeMisfits(scheme),
    ...unitMisfits(scheme),
    ...halfOfTrade(scheme),
  ];
  const problems = [...places.map(asProblem), ...goldenProblems(scheme)];
  return problems.length === 0 ? ok(scheme) : fail(problems);
};

/** All indicators and measures there are, are better when higher; and an official run is never refused for a gap. */
const againstNature = ({ items, missing }: Scheme): readonly SchemaPlace[] => [
  ...items.flatMap(({ direction }, index) =>
    direction === 'up' ? [] : [at(['items', index, 'direction'], says.betterHigher)],
  ),
  ...(missing === 'fail' ? [at(['missing'], says.gaps)] : []),
];

/** A department may have both in one sum. */
const halfOfTrade = ({ authority }: Scheme): readonly SchemaPlace[] =>
  authority?.exports === authority?.imports ? [] : [at(['authority', 'imports'], says.oneTrade)];

const unsourced = ({ items, sources, titles, tree }: Scheme): readonly SchemaPlace[] => {
  const known = new Set(items.map(({ id }) => id));
  const nodes = new Set(tree.children.flatMap(idsOfNodes));
  return [
    ...items.filter(({ id }) => !Object.hasOwn(sources, id)).map(({ id }) => at(['sources', id], says.missing)),
    ...Object.entries(sources).flatMap(([id, source]) =>
      known.has(id) ? sourceMisfits(id, source) : [at(['sources', id], says.unknownItem)],
    ),
    ...[...nodes].filter((id) => !Object.hasOwn(titles, id)).map((id) => at(['titles', id], says.missing)),
    ...Object.keys(titles)
      .filter((id) => !nodes.has(id))
      .map((id) => at(['titles', id], says.unknownNode)),
  ];
};

const sourceMisfits = (id: string, source: ItemSource): readonly SchemaPlace[] => {
  if ('mechanism' in source) {
    const there = mechanismMeasures.some((measure) => measure.id === source.mechanism);
    return there ? [] : [at(['sources', id, 'mechanism'], says.unknownMeasure)];
  }
  if ('manual' in source) return [];
  if (!indicators.some((one) => one.id === source.indicator)) {
    return [at(['sources', id, 'indicator'], says.unknownIndicator)];
  }
  const grows = source.indicator === 'tradeGrowth' || source.indicator === 'fdiGrowth';
  return source.above === undefined || grows ? [] : [at(['sources', id, 'above'], says.noGrowth)];
};

const idsOfNodes = (child: SchemeChild): readonly string[] =>
  isLeaf(child) ? [] : [child.id, ...child.children.flatMap(idsOfNodes)];

const at = (path: SchemaPlace['path'], message: Message): SchemaPlace => ({ path, message });

const says = {
  missing: { zh: '缺少', en: 'is missing' },
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownIndicator: { zh: '没有这个指标', en: 'is no indicator there is' },
  unknownMeasure: { zh: '没有这个工作机制指标', en: 'is no measure of the working mechanism' },
  betterHigher: { zh: '该指标越高越好', en: 'must be up: its source is better when higher' },
  gaps: { zh: '正式方案须规定缺项如何计分', en: 'must say what a gap counts in an official scheme' },
  oneTrade: { zh: '应与出口额取自同一来源', en: 'must be taken from where exports are taken' },
  noGrowth: { zh: '只有增速可与全省比较', en: 'only growth has a counterpart of the province' },
  unknownNode: { zh: '指标树中没有这一级', en: 'is no node of the tree' },
} as const satisfies Readonly<Record<string, Message>>;
