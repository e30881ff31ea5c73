import type { IndicatorValue } from '../../../libs/domain/indicators/compute-indicators.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { nullReasons } from './null-reasons.ts';
import { type Display, number, rounded, usualDisplay } from './rounded-number.ts';

/** The indicator whose name says which way it goes: a negative decline is printed as a rise (上升). */
const DECLINE = 'energyIntensityDecline';

/**
 * An indicator's value with its unit, or the reason why there is none, in words.
 *
 * @example
 * indicatorValue('energyIntensityDecline', { value: '-1.5', unit: '%', lineage: [] }); // 上升 1.50%
 */
export const indicatorValue = (
  indicator: string,
  { value, unit, reason }: IndicatorValue,
  display: Display = usualDisplay,
): Html => {
  if (value === null) return html`<span class="reason">${both(nullReasons[reason ?? 'not-reported'])}</span>`;
  const printed = rounded(value, display);
  const written = unit === '%' ? '%' : ` ${unit}`;
  const rises = indicator === DECLINE && printed.startsWith('-');
  return rises ? html`上升 ${number(value, printed.slice(1))}${written}` : html`${number(value, printed)}${written}`;
};
