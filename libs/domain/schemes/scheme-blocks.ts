import { Decimal, type DecimalString, plain } from '../decimal.ts';
import type { Message } from '../message.ts';
import type { NormaliserParameters } from '../scoring/normalise/index.ts';
import { exact } from '../scoring/scheme-number.ts';
import { isLeaf, itemsBelow, type SchemeChild } from '../scoring/scheme-tree.ts';
import { given } from '../scoring/weigh/given.ts';
import { type Scheme, sourceName } from './scheme.ts';

/** An item of a scheme as people read it: what it weighs in points of the whole, and how its value becomes a score. */
export interface BlockItem {
  readonly id: string;
  /** The indicator, the measure or the manual score that it scores. */
  readonly indicator: string;
  /** Points of 100 of the total. */
  readonly weight: DecimalString;
  readonly normaliser: NormaliserParameters;
}

/** A block (板块) of a scheme, e.g. economic development (经济发展情况): a child of the root with all items below it. */
export interface SchemeBlock {
  readonly id: string;
  readonly title: Message;
  /** Points of 100 of the total. */
  readonly weight: DecimalString;
  readonly items: readonly BlockItem[];
}

/**
 * The blocks of a scheme with their items, in the order of its tree. Items directly below the root are no block.
 *
 * @example
 * blocksOf(sample2025).map(({ id }) => id); // ['economy']
 */
export const blocksOf = (scheme: Scheme): readonly SchemeBlock[] => {
  const shares = given.weigh({ tree: scheme.tree, scores: new Map() }).weights;
  const points = (item: string): Decimal => (shares.get(item) ?? exact(0)).times(100);
  const children: readonly SchemeChild[] = scheme.tree.children;
  return children
    .flatMap((child) => (isLeaf(child) ? [] : [child]))
    .map((node) => {
      const ids = itemsBelow(node);
      return {
        id: node.id,
        title: scheme.titles[node.id] ?? { zh: node.id, en: node.id },
        weight: plain(Decimal.sum(0, ...ids.map(points))),
        items: ids.flatMap((id) => {
          const item = scheme.items.find((one) => one.id === id);
          const source = scheme.sources[id];
          if (!item || !source) return [];
          const indicator = sourceName(source);
          return [{ id, indicator, weight: plain(points(id)), normaliser: item.normaliser ?? scheme.normaliser }];
        }),
      };
    });
};
