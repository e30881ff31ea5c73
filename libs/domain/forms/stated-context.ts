import type { Workbook } from '../../workbook/workbook.ts';
import type { FilingContext } from '../filing.ts';
import { prefectures, type Zone, zoneStem } from '../zone.ts';
import { describeWorkbook } from './describe-workbook.ts';
import type { Form } from './form.ts';

/** Whose a workbook should be and of when, as far as somebody says so. */
export interface Stated {
  /** A zone's id or name. */
  readonly zone?: string;
  readonly period?: string;
}

/**
 * The context in which a workbook is judged away from the registry (脱网自检): what the person says stands first, then what
 * the file says of itself. Its sub-areas are those that it names, since only the registry knows better. `undefined` where
 * nobody says the period.
 *
 * @example
 * statedContext(workbook, form, { zone: 'hangzhou', period: '2025' })?.zone.name; // '杭州联动创新区'
 */
export const statedContext = (workbook: Workbook, form: Form, stated: Stated): FilingContext | undefined => {
  const own = describeWorkbook(workbook);
  const period = stated.period ?? own.period;
  if (period === undefined) return undefined;
  const zone = zoneOf(stated.zone ?? own.reportingUnit ?? '');
  return { zone: { ...zone, subAreas: namedSubAreas(workbook, form, { zone, period }) }, period };
};

const zoneOf = (said: string): Zone => {
  const [id, city] =
    Object.entries(prefectures).find(([known, name]) => known === said || zoneStem(name) === zoneStem(said)) ?? [];
  return city === undefined
    ? { id: said, name: said, subAreas: [] }
    : { id: id ?? said, name: `${city}联动创新区`, subAreas: [] };
};

/** What the form takes for names of sub-areas: those that it does not find in an empty registry. */
const namedSubAreas = (workbook: Workbook, form: Form, context: FilingContext): Zone['subAreas'] => {
  const unknown = form
    .read(workbook, context)
    .findings.filter(({ rule }) => UNKNOWN.has(rule))
    .map(({ seen }) => seen);
  return [...new Set(unknown)].map((name) => ({ name }));
};

const UNKNOWN = new Set(['sub-area.unknown', 'value.unknown-sub-area']);
