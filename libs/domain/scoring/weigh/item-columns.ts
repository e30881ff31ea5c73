import { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import { presentOf } from '../present-values.ts';
import { itemsBelow } from '../scheme-tree.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import { equalShares, sharesOf } from './shares.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Weighed, WeighInput } from './weigh-method.ts';

/** An item's normalised scores, as a way of weighing that looks at the data sees them. */
export interface ItemColumn {
  readonly item: string;
  readonly values: Values;
  readonly present: readonly Decimal[];
  readonly spread: Spread;
}

/**
 * How much an item tells: not negative, on any scale that all items share; or why the method cannot say (the part of
 * a warning's code behind the method's name, and its sentence), which counts 0.
 */
export type Information = Decimal | Pick<ScoringWarning, 'code' | 'message'>;

/**
 * Weighs items by how much each of them tells, whatever the tree. An item whose scores are all equal, or that has none,
 * tells nothing: weight 0 and the warning `method.constant`. Where no item tells anything all weigh the same, with the
 * warning `method.equal`.
 *
 * @example
 * weighByInformation('same', { tree: { id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }, scores: new Map() }, () => new Decimal(1)).warnings.map(({ code }) => code); // ['same.constant', 'same.equal']
 */
export function weighByInformation(
  method: string,
  { tree, scores }: WeighInput,
  informationOf: (column: ItemColumn, varying: readonly ItemColumn[]) => Information,
): Weighed {
  const warnings: ScoringWarning[] = [];
  const columns = itemsBelow(tree).map((item) => columnOf(item, scores.get(item) ?? []));
  const varying = columns.filter(({ spread }) => !spread.variance.isZero());
  const amounts = columns.map((column) => {
    const { item } = column;
    const told = varying.includes(column) ? informationOf(column, varying) : constant;
    if (!('code' in told)) return told;
    warnings.push({ code: `${method}.${told.code}`, item, message: told.message });
    return new Decimal(0);
  });
  const shares = sharesOf(amounts);
  if (!shares) warnings.push({ code: `${method}.equal`, message: nothing });
  const used = shares ?? equalShares(columns.length);
  return { weights: new Map(columns.flatMap(({ item }, at) => pairOf(item, used[at]))), warnings };
}

const pairOf = (item: string, weight: Decimal | undefined): readonly (readonly [string, Decimal])[] =>
  weight ? [[item, weight]] : [];

function columnOf(item: string, values: Values): ItemColumn {
  const present = presentOf(values);
  return { item, values, present, spread: spreadOf(present) };
}

const constant = {
  code: 'constant',
  message: { zh: '各单位得分相同，权重为 0', en: 'All units have the same score: weight 0' },
};

const nothing = {
  zh: '各项数据均不能区分单位，按等权处理',
  en: 'No item tells the units apart: all are weighed the same',
};
