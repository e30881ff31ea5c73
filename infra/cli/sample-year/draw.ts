import { sha256Hex } from '../../../libs/domain/digest.ts';

/** Another seed is another set of made-up data. */
const SEED = 'lianchuang-sample-years';

/** A fraction from 0 to below 1 that follows from the key alone: no draw depends on the order of the others. */
export const draw = (key: string): number => Number.parseInt(sha256Hex(`${SEED}/${key}`).slice(0, 8), 16) / 2 ** 32;

/** A whole number from `least` to `most`, both included. */
export const between = (least: number, most: number, key: string): number =>
  least + Math.floor(draw(key) * (most - least + 1));

/** Around 1: from `1 - width / 2` to `1 + width / 2`. */
export const around = (width: number, key: string): number => 1 + (draw(key) - 0.5) * width;

/** One of a list; throws for an empty one. */
export const pick = <Item>(items: readonly Item[], key: string): Item => nth(items, between(0, items.length - 1, key));

/** The item at an index, which begins anew behind the end; throws for an empty list. */
export const nth = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
};
