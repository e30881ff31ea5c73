import * as z from 'zod/mini';
import { indicators } from '../indicators/index.ts';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { placesOf, type SchemaPlace } from '../schema-places.ts';
import { asProblem, misfits, type SchemeProblem } from '../scoring/read-scheme.ts';
import { isLeaf, type SchemeChild } from '../scoring/scheme-tree.ts';
import { type Scheme, schemeDocument } from './scheme.ts';

/**
 * Reads an official scheme from what JSON gave: its shape, what any scoring scheme must be, and that every item has a
 * source and every node but the root a title. All problems at once, each at its JSON pointer.
 *
 * @example
 * readOfficialScheme({ id: 'x' }).ok; // false
 */
export const readOfficialScheme = (document: unknown): Result<Scheme, readonly SchemeProblem[]> => {
  const parsed = z.safeParse(schemeDocument, document, { reportInput: true });
  const places = parsed.success ? [...misfits(parsed.data), ...unsourced(parsed.data)] : placesOf(parsed.error);
  return parsed.success && places.length === 0 ? ok(parsed.data) : fail(places.map(asProblem));
};

const unsourced = ({ items, sources, titles, tree }: Scheme): readonly SchemaPlace[] => {
  const known = new Set(items.map(({ id }) => id));
  const nodes = new Set(tree.children.flatMap(idsOfNodes));
  return [
    ...items.filter(({ id }) => !Object.hasOwn(sources, id)).map(({ id }) => at(['sources', id], says.missing)),
    ...Object.entries(sources).flatMap(([id, { indicator }]) => {
      if (!known.has(id)) return [at(['sources', id], says.unknownItem)];
      return indicators.some((one) => one.id === indicator)
        ? []
        : [at(['sources', id, 'indicator'], says.unknownIndicator)];
    }),
    ...[...nodes].filter((id) => !Object.hasOwn(titles, id)).map((id) => at(['titles', id], says.missing)),
    ...Object.keys(titles)
      .filter((id) => !nodes.has(id))
      .map((id) => at(['titles', id], says.unknownNode)),
  ];
};

const idsOfNodes = (child: SchemeChild): readonly string[] =>
  isLeaf(child) ? [] : [child.id, ...child.children.flatMap(idsOfNodes)];

const at = (path: SchemaPlace['path'], message: Message): SchemaPlace => ({ path, message });

const says = {
  missing: { zh: '缺少', en: 'is missing' },
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownIndicator: { zh: '没有这个指标', en: 'is no indicator there is' },
  unknownNode: { zh: '指标树中没有这一级', en: 'is no node of the tree' },
} as const satisfies Readonly<Record<string, Message>>;
