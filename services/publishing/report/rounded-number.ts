import { Decimal, type DecimalString } from '../../../libs/domain/decimal.ts';
import { type Html, html } from './html.ts';

/** How many decimals values and scores are printed with. */
export const SHOWN_DECIMALS = 2;

/** The most that a column gets to tell unequal scores apart. */
export const MOST_DECIMALS = 6;

/**
 * A value as it is printed: half away from zero (四舍五入), with exactly so many decimals; zero has no sign.
 *
 * @example
 * rounded('-1.005', 2); // '-1.01'
 */
export const rounded = (value: DecimalString, decimals: number): string => {
  const kept = new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return (kept.isZero() ? kept.abs() : kept).toFixed(decimals);
};

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
