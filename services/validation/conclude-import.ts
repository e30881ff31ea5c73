import { outgoing } from '../../events/outgoing.ts';
import { submissionAccepted } from '../../events/submission-accepted.v1.ts';
import type { FilingHead, Submission, ValidationSummary } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { firstFilings, isBeforeOwn } from '../../libs/ports/first-filings.ts';
import type { ReadRecord, Write } from '../../libs/ports/records.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import type { OutgoingEvent } from '../../libs/ports/unit-of-work.ts';

/** What becomes of an import that could be read, and what goes with it into one transaction. */
export interface ConcludedImport {
  readonly submission: Submission;
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

/**
 * An import whose workbook is good stands as accepted (导入即为已认定), in the place of an earlier import of the same filing. Where the zone has
 * filed such a thing itself meanwhile, or a later import was announced, it is superseded before it ever counted.
 */
export const concludeImport = async (
  readRecord: ReadRecord,
  judged: Submission & { readonly validation: ValidationSummary },
): Promise<ConcludedImport> => {
  const { id, filing, created, validation } = judged;
  const { at } = validation;
  const first = await firstFilings.read(readRecord, filing);
  const head = await filings.read(readRecord, filing);
  if (!head) throw new Error(`the filing of submission ${id} is gone`);
  const unchanged = { check: firstFilings.key(filing), expect: first?.version ?? 'absent' } as const;
  if (head.value.newest !== id || !isBeforeOwn(first?.value, filing.period)) {
    return { submission: { ...judged, state: 'superseded', supersededAt: at }, writes: [unchanged], events: [] };
  }
  const accepted: Submission = {
    ...judged,
    state: 'accepted',
    reviewed: { by: created.by, at, decision: 'accept' },
  };
  const writes = [unchanged, ...(await headWrites(readRecord, head, accepted, at))];
  return { submission: accepted, writes, events: [importedEvent(accepted, at)] };
};

const headWrites = async (
  readRecord: ReadRecord,
  head: Versioned<FilingHead>,
  { id, filing }: Submission,
  at: string,
): Promise<readonly Write[]> => {
  const older = head.value.accepted === undefined ? undefined : await submissions.read(readRecord, head.value.accepted);
  return [
    filings.write(filing, head.version, { ...head.value, accepted: id }),
    ...(older
      ? [submissions.write(older.value.id, older.version, { ...older.value, state: 'superseded', supersededAt: at })]
      : []),
  ];
};

/** That what was imported counts, with the document on which it rests. */
export const importedEvent = ({ id, filing, attempt, imported }: Submission, time: string): OutgoingEvent =>
  outgoing(submissionAccepted, {
    ...{ source: 'lianchuang/validation', cause: id, subject: id, time },
    data: { submission: id, ...filing, attempt, ...(imported ? { imported: imported.document } : {}) },
  });
