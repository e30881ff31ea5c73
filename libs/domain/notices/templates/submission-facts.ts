import type { NamedFiling } from '../filing-name.ts';

/** What the events of a submission say, as far as notices tell it. */
export interface SubmissionFacts extends NamedFiling {
  readonly submission: string;
  readonly zone: string;
}
