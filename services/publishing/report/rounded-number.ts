import { type DecimalString, printed, type Rounding } from '../../../libs/domain/decimal.ts';
import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';
import { type Html, html } from './html.ts';

/** How values and scores are printed: how many decimals, and by which rounding (修约). */
export interface Display {
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** How they are printed where the scheme does not say. */
export const usualDisplay: Display = { decimals: 2, rounding: 'half-up' };

/**
 * How a scheme wants its values and scores printed.
 *
 * @example
 * displayOf({ display: { rounding: 'half-even' } }); // { decimals: 2, rounding: 'half-even' }
 */
export const displayOf = ({ display }: Pick<Scheme, 'display'>): Display => ({
  decimals: display?.places ?? usualDisplay.decimals,
  rounding: display?.rounding ?? usualDisplay.rounding,
});

/** The most that a column gets to tell unequal scores apart. */
export const MOST_DECIMALS = 6;

/**
 * A value as it is printed, with exactly so many decimals; zero has no sign.
 *
 * @example
 * rounded('-1.005', { decimals: 2, rounding: 'half-up' }); // '-1.01'
 */
export const rounded = (value: DecimalString, { decimals, rounding }: Display = usualDisplay): string =>
  printed(value, decimals, rounding);

/**
 * A decimal with its thousands set apart by commas, otherwise to the last digit as it is.
 *
 * @example
 * grouped('-1512000.125'); // '-1,512,000.125'
 */
export const grouped = (value: DecimalString): string => {
  const [whole = '', ...fraction] = value.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...fraction].join('.');
};

/** A printed number that carries the exact one with it, for machines and for whoever checks. */
export const number = (value: DecimalString, printed: string): Html => html`<data value="${value}">${printed}</data>`;
