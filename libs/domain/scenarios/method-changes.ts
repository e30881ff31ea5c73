import * as z from 'zod/mini';
import type { Message } from '../message.ts';
import { placesOf, type SchemaPlace } from '../schema-places.ts';
import type { NullPolicy, Scheme } from '../schemes/scheme.ts';
import { findAggregate } from '../scoring/aggregate/index.ts';
import { type NormaliserParameters, normaliserParameters } from '../scoring/normalise/index.ts';
import { scoringScheme } from '../scoring/scoring-scheme.ts';
import { type TreatmentParameters, treatmentParameters } from '../scoring/treat/index.ts';
import { type WeightsParameters, weightsParameters, weightsProblems } from '../scoring/weigh/index.ts';

/** Other methods than those of a scheme (换方法), each as a scheme writes it; checked when the scenario is computed. */
export interface MethodChanges {
  /** By item. */
  readonly normalisers?: Readonly<Record<string, unknown>>;
  /** Of every item that has no treatment of its own. */
  readonly treatment?: unknown;
  /** By item. */
  readonly treatments?: Readonly<Record<string, unknown>>;
  /** By node: how it makes one score of its children's. */
  readonly aggregates?: Readonly<Record<string, { readonly aggregate: string; readonly parameters?: unknown }>>;
  /** The way of weighing, in place of the scheme's `weights`. */
  readonly weighting?: unknown;
  /** What becomes of a score that is missing. */
  readonly missing?: string;
  /** By the reason for which there is no value: `zero` or `spread`. */
  readonly nulls?: Readonly<Record<string, string>>;
}

/**
 * Where changes of methods would make no scheme: names that it does not have, methods that are none, parameters that do not fit.
 * Paths start at the changes.
 *
 * @example
 * methodMisfits(scheme, { aggregates: { none: { aggregate: 'median' } } }).map(({ path }) => path.join('/')); // ['aggregates/none', 'aggregates/none/aggregate']
 */
export const methodMisfits = (scheme: Scheme, changes: MethodChanges): readonly SchemaPlace[] => {
  const { normalisers = {}, treatments = {}, aggregates = {}, nulls = {} } = changes;
  const isItem = (name: string) => scheme.items.some(({ id }) => id === name);
  return [
    ...each('normalisers', normalisers, isItem, normaliserParameters),
    ...('treatment' in changes ? wrongIn(['treatment'], treatmentParameters, changes.treatment) : []),
    ...each('treatments', treatments, isItem, treatmentParameters),
    ...Object.entries(aggregates).flatMap(([name, { aggregate, parameters = {} }]) => [
      ...(nodesOf(scheme.tree).includes(name) ? [] : [{ path: ['aggregates', name], message: says.unknownNode }]),
      ...aggregateMisfits(name, aggregate, parameters),
    ]),
    ...('weighting' in changes ? weightingMisfits(scheme, changes.weighting) : []),
    ...(changes.missing === undefined ? [] : missingMisfits(changes.missing)),
    ...Object.entries(nulls).flatMap(([reason, count]) => [
      ...(Object.hasOwn(scheme.nulls, reason) ? [] : [{ path: ['nulls', reason], message: says.unknownReason }]),
      ...(count === 'zero' || count === 'spread' ? [] : [{ path: ['nulls', reason], message: says.unknownCount }]),
    ]),
  ];
};

/**
 * A scheme with other methods, in which nothing is amiss.
 *
 * @example
 * withMethods(scheme, { missing: 'mean' }).missing; // 'mean'
 */
export const withMethods = (scheme: Scheme, changes: MethodChanges): Scheme => {
  const normalisers = new Map(Object.entries(changes.normalisers ?? {}));
  const treatments = new Map(Object.entries(changes.treatments ?? {}));
  const aggregates = new Map(Object.entries(changes.aggregates ?? {}));
  return {
    ...scheme,
    ...(changes.treatment === undefined ? {} : { treatment: changes.treatment as TreatmentParameters }),
    ...(changes.weighting === undefined ? {} : { weights: changes.weighting as WeightsParameters }),
    ...(changes.missing === undefined ? {} : { missing: changes.missing as Scheme['missing'] }),
    nulls: { ...scheme.nulls, ...(changes.nulls as Partial<NullPolicy>) },
    items: scheme.items.map((item) => {
      const [normaliser, treatment] = [normalisers.get(item.id), treatments.get(item.id)];
      return {
        ...item,
        ...(normaliser === undefined ? {} : { normaliser: normaliser as NormaliserParameters }),
        ...(treatment === undefined ? {} : { treatment: treatment as TreatmentParameters }),
      };
    }),
    tree: aggregated(scheme.tree, aggregates),
  };
};

type Node = Scheme['tree'];

/** Parameters belong to their method: another one does not take them over. */
const aggregated = (
  { parameters: own, ...node }: Node,
  by: ReadonlyMap<string, { readonly aggregate: string; readonly parameters?: unknown }>,
): Node => {
  const change = by.get(node.id);
  const parameters = (change ? change.parameters : own) as Node['parameters'];
  return {
    ...node,
    ...(change ? { aggregate: change.aggregate as Node['aggregate'] } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    children: node.children.map((child) => ('item' in child ? child : aggregated(child, by))),
  };
};

const nodesOf = (node: Node): readonly string[] => [
  node.id,
  ...node.children.flatMap((child) => ('item' in child ? [] : nodesOf(child))),
];

const each = (
  kind: string,
  given: Readonly<Record<string, unknown>>,
  isItem: (name: string) => boolean,
  shape: z.core.$ZodType,
): readonly SchemaPlace[] =>
  Object.entries(given).flatMap(([name, parameters]) => [
    ...(isItem(name) ? [] : [{ path: [kind, name], message: says.unknownItem }]),
    ...wrongIn([kind, name], shape, parameters),
  ]);

const wrongIn = (path: SchemaPlace['path'], shape: z.core.$ZodType, given: unknown): readonly SchemaPlace[] => {
  const parsed = z.safeParse(shape, given, { reportInput: true });
  return parsed.success
    ? []
    : placesOf(parsed.error).map((place) => ({ path: [...path, ...place.path], message: place.message }));
};

const aggregateMisfits = (name: string, aggregate: string, parameters: unknown): readonly SchemaPlace[] => {
  const method = findAggregate(aggregate);
  if (!method) return [{ path: ['aggregates', name, 'aggregate'], message: says.unknownMethod }];
  return wrongIn(['aggregates', name, 'parameters'], method.parameters, parameters);
};

const weightingMisfits = ({ tree }: Scheme, weighting: unknown): readonly SchemaPlace[] => {
  const wrong = wrongIn(['weighting'], weightsParameters, weighting);
  if (wrong.length > 0) return wrong;
  return weightsProblems(weighting as WeightsParameters, tree).map(({ path, message }) => ({
    path: ['weighting', ...path],
    message,
  }));
};

/** A run is never refused for a gap, and so no scenario of it. */
const missingMisfits = (missing: string): readonly SchemaPlace[] =>
  missing === 'fail'
    ? [{ path: ['missing'], message: says.gaps }]
    : wrongIn(['missing'], scoringScheme.shape.missing, missing);

const says = {
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownNode: { zh: '指标树中没有这一级', en: 'is no node of the tree' },
  unknownMethod: { zh: '没有这种方法', en: 'is no method there is' },
  unknownReason: { zh: '方案没有规定这种缺项原因', en: 'is no reason that the scheme knows' },
  unknownCount: { zh: '应为 zero 或 spread', en: 'is to be zero or spread' },
  gaps: { zh: '须规定缺项如何计分', en: 'must say what a gap counts' },
} as const satisfies Readonly<Record<string, Message>>;
