import type { Computed } from '../indicators/indicator.ts';
import type { Message } from '../message.ts';
import type { MechanismFacts } from './mechanism-facts.ts';

/**
 * A measure of the working mechanism (工作机制落实效果): a share from 0 to 1 of what the system saw. Adding one is a file here
 * and a line in the list beside it.
 */
export interface MechanismMeasure {
  readonly id: string;
  readonly title: Message;
  readonly definition: Message;
  /** The clause of the notice. */
  readonly clause: string;
  /** The forms whose filings it is told from. */
  readonly forms: readonly string[];
  readonly compute: (facts: MechanismFacts) => Computed;
}
