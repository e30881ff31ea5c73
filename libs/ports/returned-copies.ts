import type { StoredCopy } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';

/** The workbook of a returned submission with the office's comments in it (退回批注副本). */
export interface ReturnedCopy {
  readonly annotated: StoredCopy;
  /** The same with what is for the office alone, where something is. */
  readonly annotatedForOffice?: StoredCopy;
  readonly at: string;
}

/** Copies of what was returned with comments on cells, by submission. */
export const returnedCopies: Entity<string, ReturnedCopy> = entity({
  key: (submission: string) => ({ table: 'validation', pk: `SUB#${submission}`, sk: 'RETURNED' }),
});
