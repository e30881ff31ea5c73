import type { DecimalString } from '../decimal.ts';
import type { NullReason } from '../indicators/indicator.ts';
import type { Message } from '../message.ts';
import type { NormaliserParameters } from '../normalisers/index.ts';

/** One scored item: which indicator, how many points of its block it weighs, and how a value becomes 0–100 points. */
export interface SchemeItem {
  readonly indicator: string;
  readonly weight: DecimalString;
  readonly normaliser: NormaliserParameters;
}

/** A block (板块), e.g. economic development (经济发展情况), and its weight in the total. */
export interface SchemeBlock {
  readonly id: string;
  readonly title: Message;
  readonly weight: DecimalString;
  readonly items: readonly SchemeItem[];
}

/**
 * What happens to an item without a value: it scores `zero` with its weight kept (not reporting never pays), or its
 * weight is `spread` over the rest of the block, shown as usable weight (可比权重).
 */
export type NullPolicy = Readonly<Record<NullReason, 'zero' | 'spread'>>;

/** How much of a result the public report shows (公开范围). */
export type Disclosure = 'none' | 'top-list' | 'ranks' | 'scores';

/** A scoring scheme (评分方案): data, versioned; an evaluation names its id, version and hash. */
export interface Scheme {
  readonly id: string;
  readonly version: number;
  readonly title: Message;
  readonly effectiveYear: number;
  readonly disclosure: Disclosure;
  readonly nulls: NullPolicy;
  /** A rank counts as provisional below this usable weight, in percent. */
  readonly usableWeightFloor: DecimalString;
  readonly blocks: readonly SchemeBlock[];
}
