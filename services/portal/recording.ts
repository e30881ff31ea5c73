import type { Write } from '../../libs/ports/records.ts';
import type { OutgoingEvent } from '../../libs/ports/unit-of-work.ts';

/** What records something: part of a commit, whichever command makes it. */
export interface Recording {
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
  /** For the audit entry of the commit. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Who has something recorded, and when. */
export interface Recorder {
  readonly by: string;
  readonly at: string;
}
