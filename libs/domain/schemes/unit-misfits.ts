import { Decimal, plain } from '../decimal.ts';
import { indicators } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Message } from '../message.ts';
import type { SchemaPlace } from '../schema-places.ts';
import type { NormaliserParameters } from '../scoring/normalise/index.ts';
import { exact, type SchemeNumber } from '../scoring/scheme-number.ts';
import type { SchemeItem } from '../scoring/scoring-scheme.ts';
import type { ItemSource, Scheme } from './scheme.ts';

/** Growth above the province's is a difference of percents (百分点). */
const POINTS = '百分点';

/** Measures of the working mechanism are shares of what was to be done. */
const ofMeasures: Indicator['plausible'] = { lower: '0', upper: '1', least: '0.1' };

/**
 * Where a scheme counts in another unit (计量单位) than its sources do: a unit that it states of an item and that is not the
 * indicator's, and thresholds in the item's own unit that no zone could come near, so that a table in 元 for 万元, or in parts of one for %, is
 * found before anybody is scored by it. The thresholds are those of goalposts, efficacy, piecewise, base values, targets and caps;
 * an item that people score has no unit.
 *
 * @example
 * unitMisfits(sample2025); // []
 */
export const unitMisfits = (scheme: Scheme): readonly SchemaPlace[] => [
  ...Object.entries(scheme.sources).flatMap(([id, source]) => statedUnit(id, source)),
  ...scheme.items.flatMap((item, at) => {
    const source = scheme.sources[item.id];
    const range = source && rangeOf(source);
    return range ? thresholds(scheme, item, at).flatMap((one) => outside(one, item.id, range)) : [];
  }),
];

const statedUnit = (id: string, source: ItemSource): readonly SchemaPlace[] => {
  if (!('indicator' in source)) return [];
  const unit = source.above ? POINTS : indicatorOf(source.indicator)?.unit;
  if (unit === undefined || unit === source.unit) return [];
  const message = { zh: `应为 ${unit}：该指标以此计量`, en: `must be ${unit}, in which the indicator is measured` };
  return [{ path: ['sources', id, 'unit'], message }];
};

interface Range extends Pick<Indicator, 'plausible'> {
  readonly unit: string;
}

const rangeOf = (source: ItemSource): Range | undefined => {
  if ('mechanism' in source) return { plausible: ofMeasures, unit: '1' };
  const indicator = 'indicator' in source ? indicatorOf(source.indicator) : undefined;
  return (
    indicator && { plausible: indicator.plausible, unit: 'above' in source && source.above ? POINTS : indicator.unit }
  );
};

const indicatorOf = (id: string): Indicator | undefined => indicators.find((one) => one.id === id);

/** Numbers of one method that are values of the item, in its own unit. */
interface Thresholds {
  readonly path: SchemaPlace['path'];
  readonly values: readonly SchemeNumber[];
}

const thresholds = (scheme: Scheme, item: SchemeItem, at: number): readonly Thresholds[] => {
  const own = ['items', at];
  const normaliser = {
    path: [...(item.normaliser ? own : []), 'normaliser'],
    of: item.normaliser ?? scheme.normaliser,
  };
  const treatment = item.treatment ?? scheme.treatment;
  return [
    { path: normaliser.path, values: valuesOf(normaliser.of) },
    ...(treatment?.method === 'cap'
      ? [{ path: [...(item.treatment ? own : []), 'treatment'], values: stated(treatment.lower, treatment.upper) }]
      : []),
  ].filter(({ values }) => values.length > 0);
};

const valuesOf = (normaliser: NormaliserParameters): readonly SchemeNumber[] => {
  if (normaliser.method === 'goalposts') return [normaliser.lower, normaliser.upper];
  if (normaliser.method === 'base-index') return [normaliser.base];
  if (normaliser.method === 'distance-to-target') return [normaliser.target];
  if (normaliser.method === 'piecewise') return normaliser.points.map(([value]) => value);
  const bounds = normaliser.method === 'efficacy' ? normaliser.bounds : undefined;
  return bounds && 'lower' in bounds ? [bounds.lower, bounds.upper] : [];
};

const stated = (...values: readonly (SchemeNumber | undefined)[]): readonly SchemeNumber[] =>
  values.flatMap((value) => (value === undefined ? [] : [value]));

const outside = ({ path, values }: Thresholds, item: string, { plausible, unit }: Range): readonly SchemaPlace[] => {
  const numbers = values.map(exact);
  const { lower, upper, least } = plausible;
  const wrong = numbers.find((value) => value.lessThan(lower) || value.greaterThan(upper));
  if (wrong) return [{ path, message: says.outside(item, unit, plain(wrong), `${lower}…${upper}`) }];
  const farthest = Decimal.max(...numbers.map((value) => value.abs()));
  return farthest.lessThan(least) ? [{ path, message: says.tiny(item, unit, plain(farthest), least) }] : [];
};

const says = {
  outside: (item: string, unit: string, value: string, range: string): Message => ({
    zh: `${item} 以 ${unit} 计，${value} 不在合理范围 ${range} 之内，请核对单位`,
    en: `has ${value} for ${item}, which is measured in ${unit} and lies within ${range}: is it of another unit?`,
  }),
  tiny: (item: string, unit: string, value: string, least: string): Message => ({
    zh: `${item} 以 ${unit} 计，各阈值均不超过 ${value}，不足 ${least}，请核对单位`,
    en: `has nothing over ${value} for ${item}, which is measured in ${unit} and goes beyond ${least}: is it of another unit?`,
  }),
};
