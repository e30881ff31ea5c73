import type { DataEdition, IndicatorField } from '../indicator-table.ts';
import { indicators } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { FiledTable } from '../indicators/lineage-entry.ts';
import { countedFiling } from './counted-filing.ts';
import type { RunInputs } from './run-inputs.ts';

/** From the least to the most reliable. */
const order: readonly DataEdition[] = ['flash', 'annual', 'verified'];

/** The edition of one zone's indicators that is not good enough for an approval (审定). */
export interface OpenEdition {
  readonly zone: string;
  readonly name: string;
  /** 快报 figures among them, or figures of which nothing is said although something is said of others. */
  readonly edition: 'flash' | 'unstated';
  readonly indicators: readonly Indicator[];
}

/**
 * The edition of a run (数据版本): the least among this year's figures of the zones that filed, 快报 before 年报 before 核定. A figure
 * that a department settled is 核定. `undefined` where some figure does not say, as in tables older than the editions.
 *
 * @example
 * runEdition({ ...inputs, zones: [] }); // undefined
 */
export const runEdition = (inputs: Pick<RunInputs, 'scheme' | 'zones' | 'corrections'>): DataEdition | undefined => {
  const found = inputs.zones.flatMap((zone) => {
    const filed = countedFiling(inputs, zone);
    return filed ? scoredIndicators(inputs).map((indicator) => editionOf(filed, indicator)) : [];
  });
  return found.includes(undefined) ? undefined : order.find((edition) => found.includes(edition));
};

/**
 * Which zones' indicators are of an edition that must not be approved without a recorded decision (沿用上年 or another). A table that
 * says nothing at all of editions is older than they are, and names none.
 *
 * @example
 * openEditions({ ...inputs, zones: [] }); // []
 */
export const openEditions = (inputs: Pick<RunInputs, 'scheme' | 'zones' | 'corrections'>): readonly OpenEdition[] =>
  inputs.zones.flatMap((zone): readonly OpenEdition[] => {
    const filed = countedFiling(inputs, zone);
    if (!filed || !Object.values(filed.table.sources ?? {}).some(({ edition }) => edition)) return [];
    const scored = scoredIndicators(inputs).map((indicator) => ({ indicator, edition: editionOf(filed, indicator) }));
    return (['flash', 'unstated'] as const).flatMap((edition) => {
      const open = scored.filter((one) => (one.edition ?? 'unstated') === edition).map(({ indicator }) => indicator);
      return open.length === 0 ? [] : [{ zone: zone.zone, name: zone.name, edition, indicators: open }];
    });
  });

const scoredIndicators = ({ scheme }: Pick<RunInputs, 'scheme'>): readonly Indicator[] => {
  const scored = new Set(Object.values(scheme.sources).flatMap((one) => ('indicator' in one ? [one.indicator] : [])));
  return indicators.filter(({ id }) => scored.has(id));
};

/** Of the figures of the year itself: those of the year before were approved in their own. */
const editionOf = (filed: FiledTable, { fields }: Indicator): DataEdition | undefined => {
  const editions = fields.filter((field) => !field.endsWith('Prior')).map((field) => editionOfField(filed, field));
  return editions.includes(undefined) ? undefined : order.find((edition) => editions.includes(edition));
};

const editionOfField = ({ table, settled }: FiledTable, field: IndicatorField): DataEdition | undefined => {
  const figures = settled?.[field]?.figures;
  const bySettled = figures?.every((figure) => 'department' in figure);
  return bySettled ? 'verified' : table.sources?.[field]?.edition;
};
