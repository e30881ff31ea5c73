import type { StoredRecord, Write } from '../../../libs/ports/records.ts';
import type { Run } from '../engine/run.ts';

/** Something that must hold, whatever happened. */
export interface Invariant {
  readonly name: string;
  /** Looks at one write that took effect; returns what is wrong with it. */
  readonly onWrite?: (write: Extract<Write, { put: unknown }>, before: StoredRecord | undefined) => string | undefined;
  /** Looks at a run that came to rest: no faults any more, everything drained, dead letters sent again. */
  readonly atRest?: (run: Run) => readonly string[] | Promise<readonly string[]>;
}
