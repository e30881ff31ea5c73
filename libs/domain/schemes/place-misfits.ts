import { gradesOf } from '../evaluation/grade-by-decision.ts';
import type { Message } from '../message.ts';
import type { SchemaPlace } from '../schema-places.ts';
import { isLeaf, type SchemeChild } from '../scoring/scheme-tree.ts';
import type { Scheme } from './scheme.ts';
import type { TieBreak } from './tie-break.ts';

/**
 * Where an official scheme's way from score to place names what is not there, or names it twice: items, nodes and grades of tie-breaks
 * (同分排序) and consequences, zones of its cohort, names of manual scores.
 *
 * @example
 * placeMisfits(sample2025); // []
 */
export const placeMisfits = (scheme: Scheme): readonly SchemaPlace[] => [
  ...tieBreakMisfits(scheme),
  ...consequenceMisfits(scheme),
  ...repeats((scheme.cohort?.zones ?? []).map(({ zone }) => zone)).map((at) =>
    place(['cohort', 'zones', at, 'zone'], says.twice),
  ),
  ...manualTwice(scheme),
];

const tieBreakMisfits = ({ ranking, items, tree }: Scheme): readonly SchemaPlace[] => {
  const breaks = ranking.tieBreaks ?? [];
  const known = { items: new Set(items.map(({ id }) => id)), nodes: new Set(nodesOf(tree)) };
  const path = (at: number, ...more: readonly string[]) => ['ranking', 'tieBreaks', at, ...more];
  return [
    ...breaks.flatMap((one, at) => {
      if ('item' in one) return known.items.has(one.item) ? [] : [place(path(at, 'item'), says.unknownItem)];
      return 'node' in one && !known.nodes.has(one.node) ? [place(path(at, 'node'), says.unknownNode)] : [];
    }),
    ...repeats(breaks.map(named)).map((at) => place(path(at), says.twice)),
  ];
};

const named = (one: TieBreak): string => {
  if ('item' in one) return `item ${one.item}`;
  return 'node' in one ? `node ${one.node}` : 'deductions';
};

const consequenceMisfits = ({ consequences = {}, grades, tree }: Scheme): readonly SchemaPlace[] => {
  const { 'no-award': noAward, 'block-zero': zero, downgrade } = consequences;
  const known = new Set(nodesOf(tree));
  const lowest = noAward && grades && !gradesOf(grades).includes(noAward.gradeAtMost);
  return [
    ...(noAward && !grades ? [place(['consequences', 'no-award'], says.noGrades)] : []),
    ...(downgrade && !grades ? [place(['consequences', 'downgrade'], says.noGrades)] : []),
    ...(lowest ? [place(['consequences', 'no-award', 'gradeAtMost'], says.unknownGrade)] : []),
    ...(zero?.blocks ?? []).flatMap((block, at) =>
      known.has(block) ? [] : [place(['consequences', 'block-zero', 'blocks', at], says.unknownNode)],
    ),
  ];
};

const manualTwice = ({ sources }: Scheme): readonly SchemaPlace[] => {
  const manual = Object.entries(sources).flatMap(([id, source]) =>
    'manual' in source ? [{ id, name: source.manual }] : [],
  );
  return repeats(manual.map(({ name }) => name)).map((at) =>
    place(['sources', manual[at]?.id ?? '', 'manual'], says.twice),
  );
};

/** Where a value stands that stood before. */
const repeats = (values: readonly string[]): readonly number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));

const nodesOf = (child: SchemeChild): readonly string[] =>
  isLeaf(child) ? [] : [child.id, ...child.children.flatMap(nodesOf)];

const place = (path: SchemaPlace['path'], message: Message): SchemaPlace => ({ path, message });

const says = {
  twice: { zh: '重复', en: 'is there twice' },
  unknownItem: { zh: '没有这个指标项', en: 'is no item of this scheme' },
  unknownNode: { zh: '指标树中没有这一级', en: 'is no node of the tree' },
  unknownGrade: { zh: '没有这个等次', en: 'is no grade that figures give' },
  noGrades: { zh: '方案没有规定等次', en: 'needs grades, which the scheme has not' },
} as const satisfies Readonly<Record<string, Message>>;
