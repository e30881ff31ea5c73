import { findHeading } from '../forms/catalogue.ts';
import type { Message } from '../message.ts';

/** What a notice says of a filing: its form and period. */
export interface NamedFiling {
  readonly form: string;
  /** `2025` or `2025Q3`. */
  readonly period: string;
}

/**
 * A filing as people call it; a form that is not in the catalogue goes by its id.
 *
 * @example
 * filingName({ form: 'unknown', period: '2025Q3' }).zh; // '2025年第3季度《unknown》'
 */
export const filingName = ({ form, period }: NamedFiling): Message => {
  const title = findHeading(form)?.title ?? { zh: form, en: form };
  const [year, quarter] = period.split('Q');
  return {
    zh: `${year}年${quarter === undefined ? '' : `第${quarter}季度`}《${title.zh}》`,
    en: `“${title.en}” of ${period}`,
  };
};
