import { canonicalUnits } from '../../../libs/domain/indicator-table.ts';
import { around, draw, nth } from './draw.ts';
import { type Economy, economies } from './economies.ts';
import type { SampleZone } from './zones.ts';

/** The figures of a year; those of the year before (上年数) are the same ones a year earlier. */
export const currentFields = [
  'taxRevenue',
  'landArea',
  'rdExpenditure',
  'operatingRevenue',
  'exports',
  'imports',
  'fdi',
  'energy',
  'valueAdded',
] as const;

/** One of {@link currentFields}. */
export type CurrentField = (typeof currentFields)[number];

/** 快报 at the end of January, 年报 at the end of April. */
export type Edition = 'flash' | 'annual';

/** How the zone divides over two, three or four sub-areas. */
const shares: Readonly<Record<number, readonly number[]>> = {
  2: [0.58, 0.42],
  3: [0.45, 0.32, 0.23],
  4: [0.36, 0.28, 0.21, 0.15],
};

/** Where figures are not what the economy makes of them: what the stories tell is so, not wrongly filed. */
const events: Readonly<Record<string, number>> = {
  // 减资: an investor withdrew more than all others brought.
  'zhoushan/0/fdi/2025': -3210,
};

/** A figure of a sub-area (by its index) in the form's unit: as a 年报 has it, or as a 快报 a little off. */
export const figure = (zone: SampleZone, area: number, field: CurrentField, year: number, edition: Edition): number => {
  const key = `${zone.id}/${area}/${field}/${year}`;
  const annual = events[key] ?? yearly(zone, area, field, year);
  return edition === 'annual' || field === 'landArea' ? annual : rounded(field, annual * around(0.006, `${key}/flash`));
};

const yearly = (zone: SampleZone, area: number, field: CurrentField, year: number): number => {
  const economy = economies[zone.id];
  if (!economy) throw new RangeError(`${zone.id} has no economy`);
  const key = `${zone.id}/${area}/${field}`;
  const share = shares[zone.subAreas.length]?.[area] ?? 0;
  const middle = rounded(field, economy[field] * share * around(0.08, key));
  if (year === 2024) return middle;
  const wide = field === 'landArea' ? 0.0002 : zone.id === 'jiaxing' && isTrade(field) ? 0.006 : 0.03;
  const growth = growthOf(zone, economy, field, Math.max(year, 2024)) / 100 + (around(wide, `${key}/${year}`) - 1);
  return rounded(field, year > 2024 ? middle * (1 + growth) : middle / (1 + growth));
};

const isTrade = (field: CurrentField): boolean => field === 'exports' || field === 'imports';

const growthOf = ({ id }: SampleZone, economy: Economy, field: CurrentField, year: number): number => {
  if (field === 'landArea') return 1;
  if (isTrade(field)) return year > 2024 ? economy.tradeGrowth : 3 + 5 * draw(`${id}/trade/${year}`);
  if (field === 'fdi') return year > 2024 ? economy.fdiGrowth : 12 * draw(`${id}/fdi/${year}`) - 4;
  const low = field === 'energy' ? 1 : field === 'valueAdded' ? 4.5 : 3;
  return low + 4 * draw(`${id}/${field}/${year}`);
};

const rounded = (field: CurrentField, value: number): number =>
  canonicalUnits[field] === '亿元' ? toHundredths(value) : Math.round(value);

/** Two decimals, without the dust of binary fractions. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** How much of a year is there by the end of each quarter. */
const byQuarter = [0.23, 0.48, 0.735];

/** A flow counted from January to the end of a quarter (本年累计); by the fourth quarter it is the 快报. */
export const cumulative = (
  zone: SampleZone,
  area: number,
  field: 'exports' | 'imports' | 'fdi',
  year: number,
  quarter: number,
): number => {
  if (quarter === 4) return figure(zone, area, field, year, 'flash');
  const key = `${zone.id}/${area}/${field}/${year}`;
  // What was withdrawn in the autumn was still there in summer.
  const whole = events[key] === undefined ? figure(zone, area, field, year, 'flash') : yearly(zone, area, field, year);
  return rounded(field, whole * nth(byQuarter, quarter - 1) * around(0.02, `${key}/${quarter}`));
};

/** The zone's sum of a figure. */
export const zoneFigure = (zone: SampleZone, field: CurrentField, year: number, edition: Edition): number =>
  toHundredths(zone.subAreas.reduce((sum, _, area) => sum + figure(zone, area, field, year, edition), 0));
