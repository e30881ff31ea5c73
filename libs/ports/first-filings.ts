import type { Filing } from '../domain/filing.ts';
import { endsBefore } from '../domain/period.ts';
import { type Entity, entity, type Versioned } from './entity.ts';
import type { Write } from './records.ts';

/** Whose filings of what. */
export type FilerAndForm = Pick<Filing, 'zone' | 'form'>;

/** The first period for which a zone filed a form itself: from then on nothing is imported for it. */
export interface FirstFiling {
  readonly period: string;
}

/** The first own filings (首次自报), by zone and form. */
export const firstFilings: Entity<FilerAndForm, FirstFiling> = entity({
  key: ({ zone, form }: FilerAndForm) => ({ table: 'intake', pk: `FIRST#${zone}#${form}`, sk: 'HEAD' }),
});

/**
 * Whether a period lies before whatever the zone filed itself.
 *
 * @example
 * isBeforeOwn({ period: '2025' }, '2024'); // true
 */
export const isBeforeOwn = (first: FirstFiling | undefined, period: string): boolean =>
  first === undefined || endsBefore(period, first.period);

/**
 * What a zone's own filing writes where it is the earliest so far; nothing otherwise.
 *
 * @example
 * firstFilingWrites(await firstFilings.read(readRecord, filing), filing).length; // 0 once an earlier one was filed
 */
export const firstFilingWrites = (
  found: Versioned<FirstFiling> | undefined,
  { zone, form, period }: Filing,
): readonly Write[] =>
  isBeforeOwn(found?.value, period) ? [firstFilings.write({ zone, form }, found?.version ?? 'absent', { period })] : [];
