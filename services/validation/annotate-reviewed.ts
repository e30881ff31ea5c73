import { sha256Hex } from '../../libs/domain/digest.ts';
import { notesOfComments } from '../../libs/domain/review/review-comment.ts';
import type { StoredCopy, Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import { readReviewComments } from '../../libs/ports/review-comments.ts';
import { type ReviewedCopy, reviewedCopies } from '../../libs/ports/reviewed-copies.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { storedFindings } from '../../libs/ports/stored-findings.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import type { Packing } from './annotated-copy.ts';
import { copiesOf } from './judge-submission.ts';
import { storedBytes } from './stored-bytes.ts';

/** What annotating needs. */
export interface AnnotateReviewedPorts extends WorkPorts, Packing {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
}

const ACTOR = 'system:validation';

/**
 * Writes what the office said of single cells into the workbook that it accepted or returned (审核批注副本), beside the findings.
 * Without comments, and for a file without cells to write on, there is nothing to do.
 */
export const annotateReviewed =
  (ports: AnnotateReviewedPorts) =>
  (id: string): Promise<StepOutcome> =>
    untilCommitted(async () => {
      const found = await submissions.read(ports.readRecord, id);
      if (!found) return setAside(`没有编号为 ${id} 的报送 / there is no submission ${id}`);
      if (await reviewedCopies.read(ports.readRecord, id)) return done;
      const copy = await copyOf(ports, found.value);
      if (!copy) return done;
      const committed = await commitWork(ports, {
        table: 'validation',
        chain: found.value.filing.zone,
        audit: { actor: ACTOR, action: 'submission.annotated', subject: id, facts: { copy: copy.annotated.sha256 } },
        writes: [reviewedCopies.write(id, 'absent', copy)],
        events: [],
      });
      return committed ? done : undefined;
    });

const copyOf = async (ports: AnnotateReviewedPorts, submission: Submission): Promise<ReviewedCopy | undefined> => {
  const comments = await readReviewComments(ports.getObject, submission);
  const file = workbookOf(submission.files);
  if (comments.length === 0 || !file) return undefined;
  const bytes = await storedBytes(ports.getObject, file);
  const before = await storedFindings(ports.getObject, submission.validation?.findings ?? '');
  const copies = await copiesOf(
    bytes,
    { findings: [...notesOfComments(comments, submission.reviewed?.decision), ...before] },
    ports,
  );
  if (!copies.annotated) return undefined;
  const forOffice = copies.annotatedForOffice;
  return {
    annotated: await keep(ports.putObject, copies.annotated),
    ...(forOffice ? { annotatedForOffice: await keep(ports.putObject, forOffice) } : {}),
    at: ports.now(),
  };
};

const keep = async (putObject: PutObject, bytes: Uint8Array): Promise<StoredCopy> => {
  const sha256 = sha256Hex(bytes);
  const key = `annotated/${sha256}.xlsx`;
  await putObject({ bucket: 'results', key, bytes, contentType: XLSX_TYPE });
  return { key, size: bytes.length, sha256 };
};
