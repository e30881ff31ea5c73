import type { Message } from '../message.ts';

/**
 * What a unit measures. Yuan and US dollars are two kinds: a total is never converted by one exchange rate, for trade
 * and investment are converted at the rate of each declaration.
 */
export type UnitKind = 'yuan' | 'us-dollar' | 'area' | 'energy';

/** A unit of measure (计量单位), as a fraction of its kind's base, so that no factor is ever rounded. */
export interface Unit {
  /** As it is printed, e.g. `万元`. */
  readonly name: string;
  /** Other spellings, in the form of {@link spellingKey}. */
  readonly spellings: readonly string[];
  readonly kind: UnitKind;
  /** How many base units (1 yuan, 1 dollar, 1 m², 1 kgce) it holds: `numerator / denominator`, both whole. */
  readonly numerator: number;
  readonly denominator: number;
}

/** What each kind is called. */
export const unitKinds: Readonly<Record<UnitKind, Message>> = {
  yuan: { zh: '人民币金额', en: 'money in yuan' },
  'us-dollar': { zh: '美元金额', en: 'money in US dollars' },
  area: { zh: '面积', en: 'area' },
  energy: { zh: '能源', en: 'energy' },
};
