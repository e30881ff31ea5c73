import { Decimal, type DecimalString } from '../decimal.ts';
import type { Normaliser } from './normaliser.ts';

/** `base` points at the lower goalpost (不允许值) and below, `base + span` at the upper one (满意值) and above. */
export interface EfficacyParameters {
  readonly method: 'efficacy';
  readonly base: DecimalString;
  readonly span: DecimalString;
  readonly lower: DecimalString;
  readonly upper: DecimalString;
}

/**
 * The efficacy coefficient (功效系数法) between published goalposts: base + span·clamp((x − lower)/(upper − lower), 0, 1).
 * A lower goalpost above the upper one turns the direction round. Equal goalposts give full points to every value.
 *
 * @example
 * efficacy.score(new Decimal(30), { method: 'efficacy', base: '60', span: '40', lower: '10', upper: '50' }); // 80
 */
export const efficacy: Normaliser<EfficacyParameters> = {
  method: 'efficacy',
  score: (value, { base, span, lower, upper }) => {
    const width = new Decimal(upper).minus(lower);
    const position = width.isZero() ? new Decimal(1) : value.minus(lower).div(width);
    return Decimal.min(Decimal.max(position, 0), 1).times(span).plus(base);
  },
};
