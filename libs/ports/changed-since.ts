import { type ChangedCell, changedCells } from '../domain/review/changed-cells.ts';
import type { Submission } from '../domain/submission.ts';
import type { GetObject } from './objects.ts';
import type { ReadRecord } from './records.ts';
import { readTable } from './stored-table.ts';
import { attempts, submissions } from './submissions.ts';

/** An earlier attempt at a filing, and what is another in the later one. */
export interface ChangedSince {
  readonly before: Submission;
  readonly cells: readonly ChangedCell[];
}

/**
 * What changed in a filing since it was last certified (签发后变更), or since the attempt that is named;
 * undefined where there is no such attempt before, or this one has no table. Throws where a table is gone.
 *
 * @example
 * (await readChangedSince({ readRecord, getObject }, submission))?.cells.length;
 */
export const readChangedSince = async (
  ports: { readonly readRecord: ReadRecord; readonly getObject: GetObject },
  submission: Submission,
  since?: string,
): Promise<ChangedSince | undefined> => {
  if (submission.validation?.table === undefined) return undefined;
  const before = await attemptBefore(ports.readRecord, submission, since);
  if (!before) return undefined;
  const cells = changedCells(
    submission.filing.form,
    await readTable(ports.getObject, before),
    await readTable(ports.getObject, submission),
  );
  return { before, cells };
};

/** The attempt that is named, or the last one before that was certified; of this filing, and with a table. */
const attemptBefore = async (
  readRecord: ReadRecord,
  { filing, attempt }: Submission,
  since: string | undefined,
): Promise<Submission | undefined> => {
  for (let number = attempt - 1; number > 0; number -= 1) {
    const named = await attempts.read(readRecord, { filing, attempt: number });
    const submission = named && (await submissions.read(readRecord, named.value.submission))?.value;
    if (!submission?.validation?.table) continue;
    if (since === undefined ? submission.certified : submission.id === since) return submission;
  }
  return undefined;
};
