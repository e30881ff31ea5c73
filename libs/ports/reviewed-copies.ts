import type { StoredCopy } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';

/** The workbook of a reviewed submission with the office's comments in it (审核批注副本). */
export interface ReviewedCopy {
  readonly annotated: StoredCopy;
  /** The same with what is for the office alone, where something is. */
  readonly annotatedForOffice?: StoredCopy;
  readonly at: string;
}

/** Copies of what was accepted or returned with comments on cells, by submission. */
export const reviewedCopies: Entity<string, ReviewedCopy> = entity({
  key: (submission: string) => ({ table: 'validation', pk: `SUB#${submission}`, sk: 'REVIEWED' }),
});
