import type { AssumedValue } from '../evaluation/assumed-value.ts';
import { takingPart } from '../evaluation/participation.ts';
import type { RunInputs } from '../evaluation/run-inputs.ts';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { jsonPointer } from '../schema-places.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { misfits, type SchemeProblem } from '../scoring/read-scheme.ts';
import { isLeaf, type SchemeChild } from '../scoring/scheme-tree.ts';
import { methodMisfits, withMethods } from './method-changes.ts';
import type { ScenarioChanges } from './scenario.ts';

/** The inputs of a run with changes, and the values that are assumed beside them. */
export interface ChangedRun {
  readonly inputs: RunInputs;
  readonly assumed: readonly AssumedValue[];
}

/**
 * Changes a run as a scenario asks. Names that the run does not have, and methods and weights that would make no scheme, are refused,
 * each at its JSON pointer.
 *
 * @example
 * changeRun(inputs, { cohort: { without: ['hangzhou'] } }); // { ok: true, value: { inputs: { zones: […], … }, assumed: [] } }
 */
export const changeRun = (
  inputs: RunInputs,
  changes: ScenarioChanges,
): Result<ChangedRun, readonly SchemeProblem[]> => {
  const unfitting = methodMisfits(inputs.scheme, changes).map(({ path, message }) => at(path, message));
  const weighed = unfitting.length > 0 ? inputs.scheme : withMethods(inputs.scheme, changes);
  const strangers = [...weightStrangers(weighed, changes), ...unfitting, ...zoneStrangers(inputs, changes)];
  if (strangers.length > 0) return fail(strangers);
  const scheme = withWeights(weighed, changes);
  const unfit = misfits(scheme);
  if (unfit.length > 0) return fail(unfit.map(({ message }) => ({ pointer: '/changes/weights', message })));
  const left = new Set(changes.cohort?.without);
  const zones = inputs.zones.filter(({ zone }) => !left.has(zone));
  return ok({ inputs: { ...inputs, scheme, zones }, assumed: changes.values ?? [] });
};

const withWeights = (scheme: Scheme, { weights = {} }: ScenarioChanges): Scheme => {
  const shares = new Map(Object.entries(weights));
  return {
    ...scheme,
    tree: { ...scheme.tree, children: scheme.tree.children.map((child) => weighted(child, shares)) },
  };
};

type Child = Scheme['tree']['children'][number];

const weighted = (child: Child, weights: ReadonlyMap<string, string>): Child => {
  const weight = weights.get(nameOf(child));
  const own = weight === undefined ? {} : { weight };
  return 'item' in child
    ? { ...child, ...own }
    : { ...child, ...own, children: child.children.map((each) => weighted(each, weights)) };
};

const nameOf = (child: SchemeChild): string => (isLeaf(child) ? child.item : child.id);

const namesBelow = (child: SchemeChild): readonly string[] =>
  isLeaf(child) ? [child.item] : [child.id, ...child.children.flatMap(namesBelow)];

const weightStrangers = ({ tree, weights }: Scheme, changes: ScenarioChanges): readonly SchemeProblem[] => {
  if (changes.weights === undefined) return [];
  // Weights that come from the data would not listen.
  if (weights.method !== 'given') return [at(['weights'], says.notGiven)];
  const known = new Set(tree.children.flatMap(namesBelow));
  return Object.keys(changes.weights)
    .filter((name) => !known.has(name))
    .map((name) => at(['weights', name], says.unknownPart));
};

const zoneStrangers = (inputs: RunInputs, { cohort, values = [] }: ScenarioChanges) => {
  const { zones, scheme } = inputs;
  const without = cohort?.without ?? [];
  const filed = takingPart(inputs).filter(({ zone }) => !without.includes(zone));
  return [
    ...without.flatMap((name, index) =>
      zones.some(({ zone }) => zone === name) ? [] : [at(['cohort', 'without', index], says.unknownZone)],
    ),
    ...values.flatMap(({ zone, item }, index) => [
      ...(filed.some((one) => one.zone === zone) ? [] : [at(['values', index, 'zone'], says.unscoredZone)]),
      ...(scheme.items.some(({ id }) => id === item) ? [] : [at(['values', index, 'item'], says.unknownItem)]),
    ]),
  ];
};

const at = (path: readonly PropertyKey[], message: Message): SchemeProblem => ({
  pointer: jsonPointer(['changes', ...path]),
  message,
});

const says = {
  notGiven: {
    zh: '方案的权重由数据得出，不能改动',
    en: 'cannot be changed: the scheme takes its weights from the data',
  },
  unknownPart: { zh: '指标树中没有这一级', en: 'is no item or node of the tree' },
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownZone: { zh: '不在参评范围内', en: 'is no zone of this run' },
  unscoredZone: { zh: '没有参与计分', en: 'has no part in this run' },
} as const satisfies Readonly<Record<string, Message>>;
