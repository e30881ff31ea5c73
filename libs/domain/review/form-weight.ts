import { Decimal, type DecimalString, plain } from '../decimal.ts';
import { mechanismMeasures } from '../mechanism/measures/index.ts';
import type { ItemSource, Scheme } from '../schemes/scheme.ts';
import { given } from '../scoring/weigh/given.ts';

/** The forms on whose figures every indicator rests: those of the zone, the province's totals, what departments settled. */
const figureForms: readonly string[] = ['indicator-data', 'province-totals', 'authority-values'];

/**
 * How many points of 100 rest on a form at most (表格权重): the weights of the items that are told from its filings.
 *
 * @example
 * formWeight(sample2025, 'indicator-data'); // '100'
 */
export const formWeight = (scheme: Scheme, form: string): DecimalString => {
  const { weights } = given.weigh({ tree: scheme.tree, scores: new Map() });
  const resting = Object.entries(scheme.sources).filter(([, source]) => restsOn(source, form));
  const shares = resting.map(([item]) => new Decimal(weights.get(item) ?? 0));
  return plain(Decimal.sum(0, ...shares).times(100));
};

const restsOn = (source: ItemSource, form: string): boolean => {
  if ('indicator' in source) return figureForms.includes(form);
  if (!('mechanism' in source)) return false;
  return mechanismMeasures.some(({ id, forms }) => id === source.mechanism && forms.includes(form));
};
