import { canonicalUnits, type IndicatorField } from '../../indicator-table.ts';
import { columnDefinitions, columnOf } from '../indicator-data/columns.ts';
import type { ChoiceOption } from '../records/column-type.ts';
import type { AuthorityField } from './vocabulary.ts';

/** A figure that a department may report: one of the zones' own, or a sum of them. */
export interface AuthorityItem {
  readonly id: AuthorityField;
  /** As the zones' form prints it, without its unit. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly fields: readonly IndicatorField[];
  /** The unit in which it is kept. */
  readonly unit: string;
}

/** What can be reported (指标): the columns of the zones' table, and 进出口总额, which the zones give in two parts. */
export const authorityItems: readonly AuthorityItem[] = [
  {
    id: 'trade',
    label: '进出口总额',
    aliases: columnOf('tradePrior').names,
    fields: ['exports', 'imports'],
    unit: canonicalUnits.exports,
  },
  ...columnDefinitions.map(({ field, label, names, prior, basis }) => ({
    id: field,
    label,
    aliases: names.flatMap((name) => {
      const whole = `${prior ? '上年' : ''}${name}`;
      return basis ? [whole, `${whole}（${basis}）`] : [whole];
    }),
    fields: [field],
    unit: canonicalUnits[field],
  })),
];

/** The items as a choice. */
export const itemOptions: readonly ChoiceOption[] = authorityItems.map(({ label, aliases }) => ({
  value: label,
  aliases,
}));

/**
 * The item of a label; undefined for any other.
 *
 * @example
 * findItem('进出口总额')?.fields; // ['exports', 'imports']
 */
export const findItem = (label: string): AuthorityItem | undefined =>
  authorityItems.find((item) => item.label === label);

/**
 * The item of a field.
 *
 * @example
 * itemOf('trade').label; // '进出口总额'
 */
export const itemOf = (field: AuthorityField): AuthorityItem => {
  const item = authorityItems.find(({ id }) => id === field);
  if (!item) throw new TypeError(`there is no figure ${field}`);
  return item;
};
