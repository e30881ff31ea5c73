import type { Deed } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { Records } from './records.ts';

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

/** Every giving of a submission: append-only. */
export const assignmentVersions: Entity<{ submission: string; number: number }, Assignment> = entity({
  key: ({ submission, number }) => ({
    table: 'portal',
    pk: `SUB#${submission}`,
    sk: `ASSIGNEE#V#${String(number).padStart(6, '0')}`,
  }),
});

/**
 * To whom a submission was given, as it stands, or as it stood at a moment of the past (RFC 3339, UTC): then it has no version, since
 * nothing is written to it. Undefined where nobody was named.
 *
 * @example
 * (await readAssignment({ readRecord, listRecords }, 'sub-1', undefined))?.value.assignee;
 */
export const readAssignment = async (
  { readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>,
  submission: string,
  past: string | undefined,
): Promise<{ readonly value: Assignment; readonly version?: number } | undefined> => {
  if (past === undefined) return assignments.read(readRecord, submission);
  const value = await newestUntil(
    listRecords,
    { table: 'portal', pk: `SUB#${submission}`, prefix: 'ASSIGNEE#V#' },
    (record) => assignmentVersions.of(record).value,
    ({ at }) => at <= past,
  );
  return value && { value };
};
