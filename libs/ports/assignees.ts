import type { Deed } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';

/** To whom a submission was given to review (审核分办), by whom and when; `null` where it was given back. */
export interface Assignment extends Deed {
  readonly submission: string;
  /** The subject of their tokens. */
  readonly assignee: string | null;
}

/** To whom submissions were given to review, by submission. */
export const assignments: Entity<string, Assignment> = entity({
  key: (submission: string) => ({ table: 'portal', pk: `SUB#${submission}`, sk: 'ASSIGNEE' }),
});
